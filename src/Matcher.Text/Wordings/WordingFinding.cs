namespace Matcher.Text;

/// <summary>A wording that a post should not have.</summary>
/// <param name="Rule">What it demands, why that may not be, and what to write instead.</param>
/// <param name="Range">Where it stands in the text as given.</param>
/// <param name="Words">The words as they stand there.</param>
public sealed record WordingFinding(WordingRule Rule, TextRange Range, string Words);
