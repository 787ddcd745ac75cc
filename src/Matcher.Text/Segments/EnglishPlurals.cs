namespace Matcher.Text;

/// <summary>Light folding of English plurals: enough that "engineers" finds "engineer", too little to join different words.</summary>
internal static class EnglishPlurals
{
    public static string Fold(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        if (word[^2] is 's' or 'u' or 'i')
            return word;
        if (word[^2] == 'e' && EndsInSibilant(word.AsSpan(0, word.Length - 2)))
            return word[..^2];
        return word[..^1];
    }

    private static bool EndsInSibilant(ReadOnlySpan<char> stem) =>
        stem[^1] is 'x' or 'z' || stem.EndsWith("ss") || stem.EndsWith("ch") || stem.EndsWith("sh");
}
