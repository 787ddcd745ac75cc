namespace Matcher.Learning;

/// <summary>The judgement of a prior by cross-validation.</summary>
/// <param name="Posts">Labelled posts.</param>
/// <param name="Texts">Different work texts, which are what folds and draws divide.</param>
/// <param name="Measures">All categories.</param>
/// <param name="Scores">The chances given to each post by the fit that had not seen its text.</param>
/// <param name="Low">Lower end of the 95% interval of the mean AUC over the judged categories.</param>
/// <param name="High">Upper end.</param>
public sealed record AccessReport(int Posts, int Texts, IReadOnlyList<AccessMeasure> Measures, IReadOnlyList<AccessScore> Scores, double Low, double High)
{
    /// <summary>The judgement of the same folds without the words of posts; null if nobody made it.</summary>
    public AccessReport? CodesAlone { get; init; }

    /// <summary>The same fits on the same folds where the judged posts say less; empty if they say codes alone or words alone anyway.</summary>
    public IReadOnlyList<AccessWithheld> Withheld { get; init; } = [];

    /// <summary>The calibration error that no judged category should exceed.</summary>
    public const double CalibrationAim = 0.05;

    /// <summary>The categories that the fit is judged by; the others have labels of nearly one kind.</summary>
    public static IReadOnlyList<string> Judged { get; } = ["B", "LV", "D", "OA", "BA", "BL", "OAL", "CP", "ID", "ASD_M", "ASD_MOD", "LC"];

    /// <summary>The mean of a measure over the judged categories.</summary>
    public double Mean(Func<AccessMeasure, double> measure) => Measures.Where(one => Judged.Contains(one.Category)).Average(measure);
}
