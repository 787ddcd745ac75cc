namespace Matcher.Text;

/// <summary>A title made ready for comparing with many others.</summary>
/// <remarks>Immutable and thread-safe; making one costs a folding and a segmentation, comparing two a merge of two short lists.</remarks>
public sealed class TitleProfile
{
    private const double TokenWeight = 0.8;
    private const double HeadWeight = 0.2;

    private readonly string[] _tokens;
    private readonly string? _head;

    private TitleProfile(string[] tokens, string? head)
    {
        _tokens = tokens;
        _head = head;
    }

    /// <summary>The tokens, each once.</summary>
    public IReadOnlyList<string> Tokens => _tokens;

    /// <summary>The kind of work: the last token outside parentheses; null if the title has no tokens.</summary>
    public string? Head => _head;

    /// <summary>Makes the profile of a title.</summary>
    /// <exception cref="ArgumentNullException">The title is null.</exception>
    public static TitleProfile Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var folded = Folding.Fold(title);
        var tokens = TokenReader.Tokens(folded).Select(token => token.Text).Distinct(StringComparer.Ordinal).ToArray();
        Array.Sort(tokens, StringComparer.Ordinal);
        return new TitleProfile(tokens, LastToken(OutsideParentheses(folded)) ?? LastToken(folded));
    }

    /// <summary>How alike two titles are.</summary>
    /// <remarks>
    /// <para>Units and range: 0 (nothing shared) to 1 (the same tokens after folding); symmetric; a pure function of the two titles.
    /// 0.8 × Dice coefficient of the sets of tokens (<see cref="Segmentation.SearchTokens"/>) + 0.2 when the heads agree. The head is
    /// the last two Han characters, or the last word, outside parentheses: in Chinese the kind of work stands last (仓库管理员), and a
    /// qualifier in parentheses does not change it.</para>
    /// <para>Edge cases: a title without tokens is like nothing, 0.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">The other profile is null.</exception>
    public double SimilarityTo(TitleProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return SimilarityTo(other._tokens.Length, SharedCount(_tokens, other._tokens), string.Equals(_head, other._head, StringComparison.Ordinal));
    }

    /// <summary>How alike this title is to one of which only counts are known, as <see cref="SimilarityTo(TitleProfile)"/> has it.</summary>
    /// <param name="tokens">How many tokens the other has.</param>
    /// <param name="shared">How many of them this one has too.</param>
    /// <param name="sharesHead">Whether the heads are equal.</param>
    public double SimilarityTo(int tokens, int shared, bool sharesHead)
    {
        if (_tokens.Length == 0 || tokens == 0)
            return 0;
        if (shared == _tokens.Length && shared == tokens)
            return 1;
        var dice = 2.0 * shared / (_tokens.Length + tokens);
        return (TokenWeight * dice) + (sharesHead ? HeadWeight : 0);
    }

    private static int SharedCount(string[] a, string[] b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var order = string.CompareOrdinal(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static string? LastToken(string folded) => TokenReader.Tokens(folded).Select(token => token.Text).LastOrDefault();

    /// <summary>Blanks what stands in parentheses; an unclosed one reaches to the end.</summary>
    private static string OutsideParentheses(string folded) => string.Create(folded.Length, folded, static (span, text) =>
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : 0;
            span[i] = depth > 0 ? ' ' : text[i];
            depth -= text[i] is ')' or ']' && depth > 0 ? 1 : 0;
        }
    });
}
