namespace Matcher.Learning;

/// <summary>What a measure found in a cell.</summary>
/// <param name="Cell">Name of the cell.</param>
/// <param name="People">How many people it rests on; lists or posts where the measure says so.</param>
/// <param name="Value">The figure; null if there is none.</param>
/// <param name="Low">Where its 95% interval begins; simultaneous over the cells of a gate.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Verdict">What the gate says.</param>
public sealed record CellFigure(string Cell, int People, double? Value, double? Low, double? High, Verdict Verdict);
