using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A row of bins as text: one hex digit per feature.</summary>
internal static class GoldenRow
{
    private const string Digits = "0123456789abcdef";

    /// <summary>The bins; null if the text is not a row of the catalogue.</summary>
    public static byte[]? Parse(string text, FeatureCatalogue catalogue)
    {
        if (text.Length != catalogue.Features.Count)
            return null;
        var bins = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var bin = Digits.IndexOf(text[i], StringComparison.Ordinal);
            if (bin < 0 || bin >= catalogue.Features[i].Bins.Count)
                return null;
            bins[i] = (byte)bin;
        }

        return bins;
    }

    /// <summary>The text of a row.</summary>
    public static string Format(ReadOnlySpan<byte> bins)
    {
        var text = new char[bins.Length];
        for (var i = 0; i < bins.Length; i++)
            text[i] = Digits[bins[i]];
        return new string(text);
    }
}
