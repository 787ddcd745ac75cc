using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>A counsellor's shortlist for readers.</summary>
internal sealed class ShortlistPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly MatchBlocks _matches = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(Post post, ShortlistCandidatesResponse answer)
    {
        _layout.Heading(_tongue.Say($"岗位“{post.Title}”应见的人", $"Whom to meet for \"{post.Title}\""), answer.Synthetic);
        _layout.Under($"{PostLine.Employer(post)} · {PostLine.Facts(post, _tongue)} · {post.PostId}", "grey", 2);
        foreach (RankedCandidate row in answer.Candidates)
            WriteRow(row);
        _matches.WriteGates(
            _tongue.Say(
                $"考虑了同意匹配的 {Layout.Count(answer.Considered)} 人,其中 {Layout.Count(answer.Removed)} 人至少被一项条件挡住",
                $"{Layout.Count(answer.Considered)} people who agreed to be matched; {Layout.Count(answer.Removed)} kept out by at least one condition"),
            answer.Gates);
        _matches.WriteNearMisses(answer.NearMisses, match => match.CandidateId);
        _layout.Foot(answer.Notes, answer.Degradations, answer.Versions, answer.NextPageToken);
    }

    private void WriteRow(RankedCandidate row)
    {
        string shown = row.ShownToEmployer ? "" : _tongue.Say(" · 未同意向该雇主展示", " · has not agreed to be shown to this employer");
        _layout.Gap();
        _layout.Block(new Markup($"[bold]{row.Rank,3}  {Markup.Escape(row.Match.CandidateId)}[/]  {Markup.Escape(_matches.Summary(row.Match))}[grey]{Markup.Escape(shown)}[/]"), indent: 1);
        _layout.Under(CounselPage.Line(row.Arranged, row.OriginalRank, _tongue), "blue", 6);
        if (row.UnderReview)
            _layout.Under(_tongue.Say("人工复核中:签核之前不发给招聘会", "under human review: not sent to fairs until signed off"), "yellow", 6);
        _matches.WriteDetails(row.Match);
    }
}
