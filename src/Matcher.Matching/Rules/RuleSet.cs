namespace Matcher.Matching;

/// <summary>Rules as dated, regional data.</summary>
public sealed class RuleSet
{
    /// <summary>The rules that ship with the program.</summary>
    public static RuleSet Shipped => throw new NotImplementedException();

    /// <summary>Version of the rules: a date and the first digits of their checksum.</summary>
    public string Version => throw new NotImplementedException();
}
