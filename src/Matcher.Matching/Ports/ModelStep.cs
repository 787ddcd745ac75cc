namespace Matcher.Matching;

/// <summary>What was done about the model in use.</summary>
public enum ModelStep
{
    /// <summary>A model was put to use.</summary>
    Promoted,

    /// <summary>The model that was in use before was put to use again.</summary>
    RolledBack,
}
