using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>
/// Lets the access group weigh less until the gates of fairness hold. What access says of pairs is learned from outcomes, and those say too
/// that some cells of people are chosen less often; so far as that would fail a gate, it may not tell who is shown.
/// </summary>
/// <remarks>Looks at parts of the training pairs that are as large as the part held out, so a gate has as much evidence as it will have there.</remarks>
internal static class FairShrinkage
{
    // Tenths. Never nothing: people known by type alone would no longer be told apart by what they probably can do.
    private const int Whole = 10;

    private static readonly HashSet<int> Access =
        [.. Features.All.Index().Where(feature => feature.Item.Spec.Group == Groups.Access).Select(feature => feature.Index)];

    /// <summary>The model with the greatest share of its access tables for which no gate fails on any part; the least share if there is none.</summary>
    public static (ProjectedModel Model, double Kept) Of(ProjectedModel model, PairTable table, PairSplit split, CancellationToken cancellationToken)
    {
        List<PairSplit> parts = [.. split.PartsOfTraining()];
        for (var tenths = Whole; ; tenths--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var shrunk = tenths == Whole ? model : model.Shrink(Access, (double)tenths / Whole);
            var scores = table.Scores(shrunk.Model);
            if (tenths == 1 || parts.All(part => Passes(table, part, scores)))
                return (shrunk, (double)tenths / Whole);
        }
    }

    private static bool Passes(PairTable table, PairSplit part, double[] scores) =>
        FairnessMeasures.Of(table, part, FairnessLedger.Of(table, part, scores)).All(result => result.Passed);
}
