namespace Matcher.Text;

/// <summary>Compares titles of posts and occupations.</summary>
public static class Titles
{
    private const double TokenWeight = 0.8;
    private const double HeadWeight = 0.2;

    /// <summary>How alike two titles are.</summary>
    /// <remarks>
    /// <para>Units and range: 0 (nothing shared) to 1 (the same after folding); symmetric; a pure function of the two strings.
    /// 0.8 × Dice coefficient of the sets of tokens (<see cref="Segmentation.SearchTokens"/>) + 0.2 when the heads agree. The head is
    /// the last two Han characters, or the last word, outside parentheses: in Chinese the kind of work stands last
    /// (仓库<b>管理员</b>), and a qualifier in parentheses does not change it.</para>
    /// <para>Edge cases: a title without tokens is like nothing, 0.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">A title is null.</exception>
    public static double Similarity(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (foldedA, foldedB) = (Folding.Fold(a), Folding.Fold(b));
        var tokensA = TokenSet(foldedA);
        var tokensB = TokenSet(foldedB);
        if (tokensA.Count == 0 || tokensB.Count == 0)
            return 0;
        if (tokensA.SetEquals(tokensB))
            return 1;
        var shared = tokensA.Count(tokensB.Contains);
        var dice = 2.0 * shared / (tokensA.Count + tokensB.Count);
        var sameHead = Head(foldedA) is { } head && head == Head(foldedB);
        return (TokenWeight * dice) + (sameHead ? HeadWeight : 0);
    }

    private static HashSet<string> TokenSet(string folded) =>
        TokenReader.Tokens(folded).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);

    private static string? Head(string folded) =>
        TokenReader.Tokens(OutsideParentheses(folded)).Select(token => token.Text).LastOrDefault()
        ?? TokenReader.Tokens(folded).Select(token => token.Text).LastOrDefault();

    /// <summary>Blanks what stands in parentheses; an unclosed one reaches to the end.</summary>
    private static string OutsideParentheses(string folded)
    {
        var depth = 0;
        return string.Create(folded.Length, folded, (span, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                depth += text[i] is '(' or '[' ? 1 : 0;
                span[i] = depth > 0 ? ' ' : text[i];
                depth -= text[i] is ')' or ']' && depth > 0 ? 1 : 0;
            }
        });
    }
}
