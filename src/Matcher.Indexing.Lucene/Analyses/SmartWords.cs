using Lucene.Net.Analysis.Cn.Smart.Hhmm;

namespace Matcher.Indexing.Lucene;

/// <summary>The words that SmartCn's dictionary sees in folded text.</summary>
/// <remarks>
/// The segmenter itself is asked, without the analyzer around it: runs of Han characters are cut here, so that its sentence rules
/// (and the tables of ICU behind them) are not needed, and other scripts are tokens of Matcher.Text already.
/// </remarks>
internal static class SmartWords
{
    // A longer run is no sentence; the segmenter's graph grows with the run.
    private const int LongestRun = 128;

    private static readonly HHMMSegmenter Segmenter = new();

    /// <summary>Words of two characters and more, in text order; one character says too little to rank by.</summary>
    public static IReadOnlyList<string> Of(string folded)
    {
        var words = new List<string>();
        for (var start = 0; start < folded.Length;)
        {
            var end = start;
            while (end < folded.Length && end - start < LongestRun && IsHan(folded[end]))
                end++;
            if (end - start > 1)
                AddWords(folded[start..end], words);
            start = Math.Max(end, start + 1);
        }
        return words;
    }

    private static void AddWords(string run, List<string> words)
    {
        foreach (var token in Segmenter.Process(run))
        {
            // The path begins and ends with marks that lie outside the run.
            if (token.StartOffset >= 0 && token.EndOffset <= run.Length && token.EndOffset - token.StartOffset > 1)
                words.Add(run[token.StartOffset..token.EndOffset]);
        }
    }

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';
}
