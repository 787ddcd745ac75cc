namespace Matcher.Matching;

/// <summary>What a trained score says of a pair.</summary>
public enum TrainingObjective
{
    /// <summary>The expected grade; squared error.</summary>
    Regression,

    /// <summary>The log-odds that the outcome is good; logistic loss. A grade between 0 and 1 counts as that share of a good outcome.</summary>
    Binary,
}
