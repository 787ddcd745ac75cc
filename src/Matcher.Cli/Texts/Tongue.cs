namespace Matcher.Cli;

/// <summary>The language that a run speaks.</summary>
internal enum Tongue
{
    /// <summary>Chinese.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
