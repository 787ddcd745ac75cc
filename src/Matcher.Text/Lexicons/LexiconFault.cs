namespace Matcher.Text;

/// <summary>Something wrong in the lexicon's files.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, 1 for the first.</param>
/// <param name="Message">What is wrong.</param>
public sealed record LexiconFault(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Message}");
}
