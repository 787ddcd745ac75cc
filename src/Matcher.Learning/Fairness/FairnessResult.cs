namespace Matcher.Learning;

/// <summary>What a measure of fairness found.</summary>
/// <param name="Measure">Its name, such as <c>m2_selection_rate_ratio</c>.</param>
/// <param name="Statement">What is measured and when it fails.</param>
/// <param name="IsGate">Whether a failure keeps a model from becoming the default.</param>
/// <param name="Passed">Whether no cell failed; true for what is only reported.</param>
/// <param name="Cells">What was found, cell by cell.</param>
public sealed record FairnessResult(string Measure, string Statement, bool IsGate, bool Passed, IReadOnlyList<CellFigure> Cells)
{
    /// <summary>A gate over cells.</summary>
    internal static FairnessResult Gate(string measure, string statement, IReadOnlyList<CellFigure> cells) =>
        new(measure, statement, true, cells.All(cell => cell.Verdict != Verdict.Failed), cells);
}
