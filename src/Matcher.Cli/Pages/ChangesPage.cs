using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>What would help, for readers.</summary>
internal sealed class ChangesPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    /// <summary>For a person.</summary>
    public void Write(SuggestChangesRequest request, SuggestChangesResponse answer)
    {
        bool isOfOnePost = request.PostId.Length > 0;
        _layout.Heading(
            isOfOnePost
                ? _tongue.Say($"{request.CandidateId} 与岗位 {request.PostId}:改变什么有帮助", $"{request.CandidateId} and post {request.PostId}: what would help")
                : _tongue.Say($"{request.CandidateId}:改变什么能多出可行的岗位", $"{request.CandidateId}: what brings more posts into reach"),
            answer.Synthetic);
        if (isOfOnePost)
            WriteState(answer);
        else
            WriteCounts(answer.Considered, answer.InReach, answer.Unchangeable, answer.NeedMore, _tongue.Say("个岗位", "posts"));
        foreach (ChangeSet set in answer.Sets)
            WriteSet(set, isOfOnePost);
        _layout.Gap();
        _layout.Foot(answer.Notes, [], answer.Versions, "");
    }

    /// <summary>For an employer.</summary>
    public void Write(Post post, SuggestPostChangesResponse answer)
    {
        _layout.Heading(_tongue.Say($"岗位“{post.Title}”:单位改一处,能多招多少人", $"Post \"{post.Title}\": how many more people one change opens it to"), answer.Synthetic);
        _layout.Under($"{PostLine.Employer(post)} · {PostLine.Facts(post, _tongue)} · {post.PostId}", "grey", 2);
        WriteCounts(answer.Considered, answer.InReach, answer.Unchangeable, answer.NeedMore, _tongue.Say("人", "people"));
        foreach (PostChange change in answer.Changes)
        {
            _layout.Gap();
            _layout.Block(new Markup($"[bold]{Markup.Escape(_tongue.Say($"多 {Layout.Count(change.People)} 人", $"+{Layout.Count(change.People)} people"))}[/]  {Markup.Escape(Words(change.Change))}"));
            _layout.Under(change.Change.Id, "grey");
        }

        _layout.Gap();
        _layout.Foot(answer.Notes, [], answer.Versions, "");
    }

    private void WriteState(SuggestChangesResponse answer)
    {
        _layout.Under(
            answer.InReach > 0
                ? _tongue.Say("现在就可以匹配。下面每一项都能提高得分。", "In reach today. Each of these raises the score.")
                : _tongue.Say("现在不能匹配。下面每一组都能让它可行。", "Out of reach today. Each of these sets brings it into reach."),
            "bold", 2);
        foreach (GateFinding block in answer.Blocks)
            _layout.Under($"× {block.Sentence}", "red", 2);
    }

    private void WriteCounts(long considered, long inReach, long unchangeable, long needMore, string of) => _layout.Under(
        _tongue.Say(
            $"{Layout.Count(considered)} {of}:{Layout.Count(inReach)} 已可行,{Layout.Count(unchangeable)} 没有人能改,{Layout.Count(needMore)} 要改的更多",
            $"{Layout.Count(considered)} {of}: {Layout.Count(inReach)} in reach, {Layout.Count(unchangeable)} that nobody can change, {Layout.Count(needMore)} that take more"),
        "grey", 2);

    private void WriteSet(ChangeSet set, bool isOfOnePost)
    {
        string together = set.Changes.Count > 1
            ? _tongue.Say($"(其中 {Layout.Count(set.OpensOnlyTogether)} 个要两项一起)", $" ({Layout.Count(set.OpensOnlyTogether)} only together)")
            : "";
        string gain = isOfOnePost
            ? Layout.SignedPoints(set.Gain)
            : _tongue.Say($"多 {Layout.Count(set.Opens)} 个岗位{together}", $"+{Layout.Count(set.Opens)} posts{together}");
        _layout.Gap();
        _layout.Block(new Markup($"[bold]{Markup.Escape(gain)}[/]  {Markup.Escape(string.Join(_tongue.Say(" 并且 ", " and "), set.Changes.Select(Words)))}"));
        foreach (ReachedPost post in isOfOnePost ? [] : set.Best)
            _layout.Under($"· {post.Title}  {_tongue.Band(post.Band)}  {Layout.Points(post.Score)}  {post.PostId}");
        foreach (string course in set.Changes.SelectMany(change => change.CourseIds))
            _layout.Under(_tongue.Say($"课程 {course}", $"course {course}"), "grey");
    }

    private static string Words(Change change) => change.Effort.Length > 0 ? $"{change.Sentence}({change.Effort})" : change.Sentence;
}
