using System.Text;

namespace Matcher.Text;

/// <summary>The form in which the lexicon reads texts: folded, and English plurals too, so that "typists" is read as "typist".</summary>
public static class LexiconText
{
    /// <summary>Brings a text into the form.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        return folded.AsSpan().ContainsAnyInRange('a', 'z') && folded.Contains('s', StringComparison.Ordinal) ? WithoutPlurals(folded) : folded;
    }

    /// <summary>Whether two neighbouring characters stand in one word, so that no term ends between them.</summary>
    internal static bool IsOneWord(char before, char after) =>
        (char.IsAsciiLetterLower(before) && char.IsAsciiLetterLower(after)) || (char.IsAsciiDigit(before) && char.IsAsciiDigit(after));

    private static string WithoutPlurals(string folded)
    {
        var text = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length;)
        {
            var end = i;
            while (end < folded.Length && char.IsAsciiLetterLower(folded[end]))
                end++;
            if (end == i)
                text.Append(folded[i++]);
            else
                text.Append(EnglishPlurals.Fold(folded[i..end]));
            i = Math.Max(i, end);
        }

        return text.ToString();
    }
}
