using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Text;

/// <summary>Reads how many people a post looks for.</summary>
public static partial class HeadcountReader
{
    private const int Most = 100_000;

    /// <summary>Reads 「2人」, 「2」, 「招聘3名」, 「2-3人」 (the larger), 「若干人」 and 「不限」 (open).</summary>
    /// <remarks>Units and range: 1 to 100,000 people; 0 is out of range, since a post without a vacancy is none.</remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Reading<int> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        if (folded.Length == 0)
            return new Reading<int>.Refused(ReadingFault.Empty);
        if (OpenNumber().IsMatch(folded))
            return new Reading<int>.Open();
        if (People().Match(folded) is not { Success: true } match)
            return new Reading<int>.Refused(ReadingFault.NotRecognised);
        if (match.Groups["minus"].Length > 0)
            return new Reading<int>.Refused(ReadingFault.Negative);
        var low = Number(match.Groups["low"].ValueSpan);
        var high = match.Groups["high"].Success ? Number(match.Groups["high"].ValueSpan) : low;
        if (low is null or < 1 || high is null or < 1 || Math.Max(low.Value, high.Value) > Most)
            return new Reading<int>.Refused(ReadingFault.OutOfRange);
        return new Reading<int>.Read(Math.Max(low.Value, high.Value), high < low ? ReadingRepair.OrderedEnds : ReadingRepair.None);
    }

    private static int? Number(ReadOnlySpan<char> text) =>
        !char.IsAsciiDigit(text[0]) ? ChineseNumerals.Parse(text)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    [GeneratedRegex("^(?:招聘?)?(?:若干|不限|多|数|几)(?:人|名|位|个)?(?:人数)?$|^人数不限$")]
    private static partial Regex OpenNumber();

    [GeneratedRegex("^(?:招聘?|约|需)?(?<minus>-?)(?<low>[0-9]+|" + ChineseNumerals.Pattern + ")(?:\\.0+)?(?: ?(?:人|名|位|个))?(?:[-~至到](?<high>[0-9]+|" + ChineseNumerals.Pattern + "))?(?:\\.0+)? ?(?:人|名|位|个)?(?:以上|左右)?$")]
    private static partial Regex People();
}
