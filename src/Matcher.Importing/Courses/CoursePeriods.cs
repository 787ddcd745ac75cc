using System.Text.RegularExpressions;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads both ends of a course from one cell, such as 2026年7月1日至15日 or 2026.7.1-2026.7.15.</summary>
internal static partial class CoursePeriods
{
    /// <summary>Tells whether a cell can be read so.</summary>
    public static bool IsPeriod(string text) => Ends(text) is not null;

    /// <summary>Takes both ends; a single day is the first. What columns of their own say of an end is not replaced.</summary>
    public static void Read(CourseDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text)
            return;
        if (Ends(text) is { } ends)
            draft.Course = draft.Course with { StartsOn = draft.Course.StartsOn ?? ends.First, EndsOn = draft.Course.EndsOn ?? ends.Last };
        else
            account.Repair(input.Field, "neither a day nor two days", text, null);
    }

    private static (DateOnly First, DateOnly? Last)? Ends(string text)
    {
        var folded = Folding.Fold(text);
        if (Day(folded) is { } only)
            return (only, null);
        // The signs between two days also stand inside a day, so every place is tried: only one leaves two days.
        foreach (Match divider in Divider().Matches(folded))
        {
            if (Day(folded[..divider.Index].Trim()) is { } first && Last(first, folded[(divider.Index + divider.Length)..].Trim()) is { } last)
                return (first, last);
        }
        return null;
    }

    /// <summary>The last day may leave out the year, or year and month, of the first.</summary>
    private static DateOnly? Last(DateOnly first, string text) => Short().Match(text) is not { Success: true } match
        ? Day(text)
        : Day(FormattableString.Invariant($"{first.Year}-{(match.Groups["month"] is { Success: true } month ? month.Value : first.Month)}-{match.Groups["day"].Value}"));

    private static DateOnly? Day(string text) => DateReader.Read(text) is Reading<DateOnly>.Read { Repair: ReadingRepair.None } read ? read.Value : null;

    [GeneratedRegex("至|到|~|-+|—+|–")]
    private static partial Regex Divider();

    [GeneratedRegex("^(?:(?<month>[0-9]{1,2}) ?[月./-] ?)?(?<day>[0-9]{1,2}) ?日?$")]
    private static partial Regex Short();
}
