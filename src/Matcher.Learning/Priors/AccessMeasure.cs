namespace Matcher.Learning;

/// <summary>How well posts that a fit has not seen were told apart for a category.</summary>
/// <param name="Category">The category, such as OAL.</param>
/// <param name="Suitable">The share of posts that experts found suitable.</param>
/// <param name="Auc">Of the product's chances.</param>
/// <param name="AucLow">Lower end of its 95% interval, over work texts drawn anew.</param>
/// <param name="AucHigh">Upper end.</param>
/// <param name="CalibrationError">Mean distance of chance and share over ten bins of equal width.</param>
/// <param name="Noise">The calibration error that these chances had if each were exactly right.</param>
/// <param name="RuleAuc">Of the hard rule on single codes.</param>
/// <param name="LogisticAuc">Of a logistic regression on the codes.</param>
public sealed record AccessMeasure(
    string Category, double Suitable, double Auc, double AucLow, double AucHigh, double CalibrationError, CalibrationNoise Noise, double RuleAuc, double LogisticAuc);
