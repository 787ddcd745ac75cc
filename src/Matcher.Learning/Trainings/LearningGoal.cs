namespace Matcher.Learning;

/// <summary>What a model's score is to say of a pair's outcome, which has the grades 0 to 3.</summary>
public enum LearningGoal
{
    /// <summary>The log-odds of the outcome, each grade as that share of the best one; no grade counts for nothing, and facts that multiply add up.</summary>
    Graded,

    /// <summary>The log-odds of being hired.</summary>
    Hired,

    /// <summary>The expected grade.</summary>
    Regression,
}
