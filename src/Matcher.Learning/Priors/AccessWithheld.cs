namespace Matcher.Learning;

/// <summary>How well the same fits tell posts apart for a category that do not say all.</summary>
/// <param name="Category">The category, such as OAL.</param>
/// <param name="Known">What the judged posts said; the posts that were fitted to said all.</param>
/// <param name="Auc">Of the product's chances.</param>
/// <param name="CalibrationError">As in <see cref="AccessMeasure"/>.</param>
public sealed record AccessWithheld(string Category, ListedFacts Known, double Auc, double CalibrationError);
