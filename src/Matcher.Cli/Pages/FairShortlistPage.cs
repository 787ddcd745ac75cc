using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>A fair's shortlist for readers: what an employer may know and no more.</summary>
internal sealed class FairShortlistPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(Post post, ShortlistForFairResponse answer)
    {
        _layout.Heading(_tongue.Say($"招聘会 · “{post.Title}”应见的人", $"Fair · whom to meet for \"{post.Title}\""), answer.Synthetic);
        _layout.Under($"{PostLine.Employer(post)} · {PostLine.Facts(post, _tongue)} · {post.PostId}", "grey", 2);
        if (answer.Candidates.Count > 0)
            _layout.Block(Candidates(answer));
        if (answer.HasNotShown)
            _layout.Under(_tongue.Say($"另有 {answer.NotShown} 人合适,但未同意向该雇主展示。", $"{answer.NotShown} more fit but have not agreed to be shown to this employer."), indent: 2);
        foreach (FactCount fact in answer.NearMisses)
            _layout.Under($"{Layout.Count(fact.People)} {_tongue.Say("人", "people")}{_tongue.Say(":", ": ")}{fact.Sentence}", "yellow", 2);
        _layout.Foot(answer.Notes, [], answer.Versions, answer.NextPageToken);
    }

    private Table Candidates(ShortlistForFairResponse answer)
    {
        Table table = Layout.Table("#", _tongue.Say("代号", "id"), _tongue.Say("合适度", "fit"), _tongue.Say("无障碍", "access"), _tongue.Say("理由与要准备的安排", "reasons, and what to prepare"));
        foreach (FairCandidate row in answer.Candidates)
        {
            IEnumerable<string> arrangements = row.Accommodations.Select(one => _tongue.Say("准备:", "prepare: ") + one.Sentence);
            table.AddRow(
                Cells.Count(row.Rank),
                Cells.Bold(row.OpaqueId),
                Cells.Plain(_tongue.Band(row.Band)),
                Cells.Plain(_tongue.Access(row.Access)),
                Cells.Plain(string.Join('\n', row.Reasons.Concat(arrangements))));
        }

        return table;
    }
}
