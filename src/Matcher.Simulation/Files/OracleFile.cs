namespace Matcher.Simulation;

/// <summary>Writes <c>oracle.csv</c>: what would really become of the sampled pairs.</summary>
internal static class OracleFile
{
    internal static void Write(IReadOnlyList<OraclePair> pairs, string path, CancellationToken cancellationToken)
    {
        using var file = new CsvFile(path, "post", "candidate", "feasible", "obstacle", "outcome", "truth_milli", "visible_milli", "drawn", "synthetic");
        foreach (var pair in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            file.Cell(pair.Post.Value).Cell(pair.Candidate.Value).Cell(pair.IsFeasible).Cell(pair.Obstacle).Cell(pair.Outcome)
                .Cell(pair.TruthMilli).Cell(pair.VisibleMilli).Cell(pair.IsNear ? "near" : "any").Cell(true).End();
        }
    }
}
