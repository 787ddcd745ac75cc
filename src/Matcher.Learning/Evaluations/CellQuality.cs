namespace Matcher.Learning;

/// <summary>How well the model does for the people of a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Figures">Means over its people's recommendations; the calibration gap is the mean outcome expected less that found.</param>
public sealed record CellQuality(PersonCell Cell, IReadOnlyList<MetricFigure> Figures);
