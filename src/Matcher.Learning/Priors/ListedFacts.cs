namespace Matcher.Learning;

/// <summary>What a list says of a post that demands can be read from.</summary>
[Flags]
public enum ListedFacts
{
    /// <summary>Nothing: every demand is unknown.</summary>
    None = 0,

    /// <summary>Functional codes.</summary>
    Codes = 1,

    /// <summary>Title, industry and description.</summary>
    Words = 2,

    /// <summary>Both.</summary>
    All = Codes | Words,
}
