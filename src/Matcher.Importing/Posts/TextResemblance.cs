using Matcher.Text;

namespace Matcher.Importing;

/// <summary>
/// How alike two texts are: the share of runs of four letters that both have among all that either has (Jaccard resemblance of
/// shingles; Broder 1997). Width, case, script, white space and punctuation do not count. Deterministic; cost is linear.
/// </summary>
internal static class TextResemblance
{
    /// <summary>From this on two texts say the same: one changed character in about eighty.</summary>
    public const double NearEqual = 0.9;

    private const int Length = 4;

    /// <summary>Whether both are empty, or alike enough. An empty text is not like one that says something.</summary>
    public static bool AreNearEqual(string? a, string? b)
    {
        var (left, right) = (Letters(a), Letters(b));
        return left == right || (left.Length > 0 && right.Length > 0 && Of(left, right) >= NearEqual);
    }

    /// <summary>The resemblance of two texts, 0 to 1; 1 for two empty ones.</summary>
    public static double Of(string a, string b)
    {
        var (left, right) = (Shingles(Letters(a)), Shingles(Letters(b)));
        var both = left.Count(right.Contains);
        var either = left.Count + right.Count - both;
        return either == 0 ? 1 : (double)both / either;
    }

    private static string Letters(string? text) => text is null ? "" : string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit));

    private static HashSet<string> Shingles(string letters)
    {
        var shingles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i == 0 || i + Length <= letters.Length; i++)
            shingles.Add(letters.Substring(i, Math.Min(Length, letters.Length - i)));
        return shingles;
    }
}
