namespace Matcher.Text;

/// <summary>
/// Makes texts of different spelling equal: width of characters, Traditional and Simplified, case, pinyin debris such as 「關(guān)於」,
/// control and invisible characters, white space.
/// </summary>
/// <remarks>
/// <para>Indexing, import and query use this one definition. Both levels are idempotent, culture-free and thread-safe.</para>
/// <para>Debris is a pinyin syllable <em>with a tone mark</em> in parentheses directly after a Han character. Without tone mark it stays:
/// 「会计(ACCA)」 and 「工程师(wang)」 cannot be told from real content without a reading table.</para>
/// <para>Cost: linear; a text that needs no repair is returned as is.</para>
/// </remarks>
public static class Folding
{
    /// <summary>Folds a text for matching: half-width, Simplified, lower case, without debris, white space collapsed and trimmed.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlainPass.Run(text, FoldingLevel.Match, simplifies: true) ?? Run(text, FoldingLevel.Match).ToString();
    }

    /// <summary>As <see cref="Fold"/>, with the place of each folded unit in the original.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static FoldedText FoldWithOrigins(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FoldedText(text, Run(text, FoldingLevel.Match));
    }

    /// <summary>
    /// Repairs a text for storing and showing: full-width letters, digits and signs become half-width, Traditional becomes Simplified,
    /// debris and invisible characters go, white space collapses (a run with a line break becomes one line break).
    /// Case and Chinese punctuation stay.
    /// </summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlainPass.Run(text, FoldingLevel.Clean, simplifies: true) ?? Run(text, FoldingLevel.Clean).ToString();
    }

    /// <summary>
    /// As <see cref="Clean"/>, but leaves the script of every character: for names, in which 乾, 昇 and 濛 are themselves and no
    /// Traditional forms of 干, 升 and 蒙.
    /// </summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string CleanName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlainPass.Run(text, FoldingLevel.Clean, simplifies: false) ?? DebrisPass.Run(MappedText.Of(text), FoldingLevel.Clean).ToString();
    }

    private static MappedText Run(string text, FoldingLevel level)
    {
        // Two passes: what the first removes may stand inside a phrase that the second must see whole.
        var stripped = DebrisPass.Run(MappedText.Of(text), level);
        return SimplifyingPass.Run(stripped);
    }
}
