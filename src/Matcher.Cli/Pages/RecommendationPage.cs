using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>Recommended posts for readers.</summary>
internal sealed class RecommendationPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly MatchBlocks _matches = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(string candidateId, RecommendPostsResponse answer, IReadOnlyDictionary<string, string> titles)
    {
        _layout.Heading(_tongue.Say($"{candidateId} 可看的岗位", $"Posts for {candidateId}"), answer.Synthetic);
        if (!answer.Personalised)
            _layout.Under(_tongue.Say("未使用个人信息:人人相同的列表。", "Not personalised: the same list for everybody."), "yellow", 2);
        foreach (RankedPost row in answer.Posts)
            WriteRow(row);
        _matches.WriteGates(
            _tongue.Say(
                $"考虑了 {Layout.Count(answer.Considered)} 个岗位,其中 {Layout.Count(answer.Removed)} 个至少被一项条件挡住",
                $"{Layout.Count(answer.Considered)} posts considered; {Layout.Count(answer.Removed)} kept out by at least one condition"),
            answer.Gates);
        _matches.WriteNearMisses(answer.NearMisses, match => $"{titles.GetValueOrDefault(match.PostId, "")} {match.PostId}".Trim());
        _layout.Foot(answer.Notes, answer.Degradations, answer.Versions, answer.NextPageToken);
    }

    private void WriteRow(RankedPost row)
    {
        _layout.Gap();
        _layout.Block(new Markup($"[bold]{row.Rank,3}  {Markup.Escape(PostLine.Title(row.Post))}[/]  {Markup.Escape(PostLine.Employer(row.Post))}  [grey]{Markup.Escape(row.Post.PostId)}[/]"), indent: 1);
        _layout.Under(PostLine.Facts(row.Post, _tongue), "grey", 6);
        _layout.Under(CounselPage.Line(row.Arranged, row.OriginalRank, _tongue), "blue", 6);
        if (row.UnderReview)
            _layout.Under(_tongue.Say("人工复核中", "under human review"), "yellow", 6);
        if (row.Match is null)
            return;
        _layout.Under(_matches.Summary(row.Match), indent: 6);
        _matches.WriteDetails(row.Match);
    }
}
