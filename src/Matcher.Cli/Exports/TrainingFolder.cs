using System.Globalization;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>
/// Writes an export as a folder that trainers read: <c>posts.csv</c>, <c>candidates.csv</c>, <c>outcomes.csv</c>, <c>positions.csv</c>
/// and <c>README.txt</c>.
/// </summary>
internal sealed class TrainingFolder : IDisposable
{
    private const string About = """
        Training data from recorded outcomes, made by `matcher outcomes export`.

        posts.csv, candidates.csv   what features and gates read, with the importer's field names. Only people who agreed to be matched and
                                    to research. Ids lead back to nobody; dates of birth keep the year, places the county; facts that were
                                    stale are left out and the others carry the day of the export. Nothing may be done with this folder
                                    that those people did not agree to; people who withdraw are gone from the next export.
        outcomes.csv                post,candidate,outcome,weight,shown_at_position,way,source,model
                                    outcome: 0 looked at and no more, 1 applied, met or offered, 2 hired, 3 still there after six months
                                    weight: the inverse of how often the position is looked at, 1 to 10
                                    way, shown_at_position, model: the list that the pair came from first
        positions.csv               way,position,share,estimated: how often a position is looked at, against the first; estimated from views
                                    where there are 100 of a step of positions and of the top, else 1 / log2(1 + position)

        """;

    private readonly string _folder;
    private readonly PostRows _posts;
    private readonly CandidateRows _candidates;
    private readonly PlainCsv _pairs;

    public TrainingFolder(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _posts = new PostRows(Path.Combine(folder, "posts.csv"));
        _candidates = new CandidateRows(Path.Combine(folder, "candidates.csv"));
        _pairs = new PlainCsv(Path.Combine(folder, "outcomes.csv"), "post", "candidate", "outcome", "weight", "shown_at_position", "way", "source", "model");
    }

    /// <summary>Writes one part; the last one brings the account.</summary>
    public void Write(ExportOutcomesResponse part)
    {
        foreach (Post post in part.Posts)
            _posts.Write(post);
        foreach (Candidate candidate in part.Candidates)
            _candidates.Write(candidate);
        foreach (TrainingPair pair in part.Pairs)
        {
            _pairs.Cell(pair.PostId).Cell(pair.CandidateId).Cell(true, pair.Grade).Cell(pair.Weight.ToString(CultureInfo.InvariantCulture))
                .Cell(pair.Origin.HasPosition, pair.Origin.Position).Cell(EnumWords<ListWay>.Of(pair.Origin.Way)).Cell(EnumWords<OutcomeSource>.Of(pair.Source))
                .Cell(pair.Origin.Model);
            _pairs.End();
        }

        if (part.Account is { } account)
            WriteAccount(account);
    }

    public void Dispose()
    {
        _posts.Dispose();
        _candidates.Dispose();
        _pairs.Dispose();
    }

    private void WriteAccount(ExportAccount account)
    {
        using (var positions = new PlainCsv(Path.Combine(_folder, "positions.csv"), "way", "position", "share", "estimated"))
        {
            foreach (PositionShare share in account.Positions)
            {
                positions.Cell(EnumWords<ListWay>.Of(share.Way)).Cell(true, share.Position)
                    .Cell(share.Share.ToString("0.####", CultureInfo.InvariantCulture)).Cell(true, share.Estimated);
                positions.End();
            }
        }

        IEnumerable<string> counts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{account.Records} records, {account.RecordsUsed} of them behind {account.Pairs} pairs of {account.Candidates} people and {account.Posts} posts"),
            .. account.LeftOut.Select(left => string.Create(CultureInfo.InvariantCulture, $"left out, {EnumWords<LeftOut>.Of(left.Reason)}: {left.Records}")),
        ];
        // The first word and the line of the day are read by who trains, as in a simulated folder.
        string mark = account.Synthetic ? "SYNTHETIC: some of these records are of people or posts that do not exist.\n\n" : "";
        File.WriteAllText(Path.Combine(_folder, "README.txt"),
            $"{mark}{About.ReplaceLineEndings("\n")}  reference day     {account.Versions.AsOf}\n\n{string.Join('\n', counts)}\n");
    }
}
