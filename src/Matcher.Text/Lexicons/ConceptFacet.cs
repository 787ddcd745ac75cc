namespace Matcher.Text;

/// <summary>What a concept says of the work.</summary>
public enum ConceptFacet
{
    /// <summary>The line of work.</summary>
    Trade,

    /// <summary>What is done.</summary>
    Act,

    /// <summary>To what or to whom it is done; <c>object</c> in the files.</summary>
    WorkObject,

    /// <summary>Where it is done.</summary>
    Setting,

    /// <summary>At which level.</summary>
    Level,

    /// <summary>With what.</summary>
    Tool,
}
