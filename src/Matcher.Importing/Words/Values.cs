using System.Globalization;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Takes over what the readers of text found, noting what they assumed, passed over or could not read.</summary>
internal static class Values
{
    public static string Reason(ReadingFault fault) => fault switch
    {
        ReadingFault.UnclearUnit => "number with an unclear unit",
        ReadingFault.SeveralValues => "several values",
        ReadingFault.Negative => "negative number",
        ReadingFault.OutOfRange => "number out of range",
        ReadingFault.ImpossibleDate => "impossible date",
        _ => "not readable",
    };

    /// <summary>Takes the value read; false and a note if there is none. <paramref name="show"/> gives the value in words, for notes.</summary>
    public static bool TryTake<T>(Reading<T> reading, string from, string field, RowAccount account, Func<T, string> show, out T value)
        where T : notnull
    {
        value = default!;
        switch (reading)
        {
            case Reading<T>.Read read:
                value = read.Value;
                if (read.Repair != ReadingRepair.None)
                    account.Repair(field, Reason(read.Repair), from, show(read.Value));
                return true;
            case Reading<T>.Open:
                account.Repair(field, "left open by its words", from, null);
                return false;
            case Reading<T>.Refused refused when refused.Fault != ReadingFault.Empty:
                account.Repair(field, Reason(refused.Fault), from, null);
                return false;
            default:
                return false;
        }
    }

    /// <summary>
    /// Reads a field whose values may have strayed into another column: the own cell first, unless its content belongs to another
    /// field, then the cells whose content is certainly this field's.
    /// </summary>
    public static bool TryFind<T>(FieldInput input, RowAccount account, Func<string, Reading<T>> read, Predicate<string>? recognises, Func<T, string> show, out T value)
        where T : notnull
    {
        value = default!;
        var own = input.Own.FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell.Text));
        var isFound = own.Text is not null && !input.IsClaimed(own) && TryTake(read(own.Text), own.Text, input.Field, account, show, out value);
        foreach (var cell in input.Strayed)
        {
            if (recognises is null || !recognises(cell.Text) || read(cell.Text) is not Reading<T>.Read strayed)
                continue;
            var from = $"{cell.Column}: {cell.Text}";
            if (isFound)
            {
                account.Repair(input.Field, "second value in another column", from, null);
                continue;
            }
            (value, isFound) = (strayed.Value, true);
            account.Repair(input.Field, "moved from another column", from, show(value));
        }
        return isFound;
    }

    /// <summary>A whole number in plain digits; null and a note if it is none or out of range.</summary>
    public static int? Number(string? text, string field, RowAccount account, int min, int max)
    {
        if (text is null)
            return null;
        if (int.TryParse(Folding.Fold(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        account.Repair(field, string.Create(CultureInfo.InvariantCulture, $"not a whole number from {min} to {max}"), text, null);
        return null;
    }

    /// <summary>Yes or no; null and a note if it is neither.</summary>
    public static bool? Flag(string? text, string field, RowAccount account)
    {
        if (text is null)
            return null;
        var flag = YesNo.Parse(text);
        if (flag is null)
            account.Repair(field, YesNo.Unknown, text, null);
        return flag;
    }

    /// <summary>A word of a vocabulary; null and a note if it is none.</summary>
    public static T? Word<T>(string? text, string field, RowAccount account, WordList<T> words)
        where T : struct, Enum
    {
        if (text is null)
            return null;
        if (words.TryParse(text, out var value))
            return value;
        account.Repair(field, words.Unknown, text, null);
        return null;
    }

    public static DateOnly? Day(string? text, string field, RowAccount account)
    {
        if (text is null)
            return null;
        if (SerialDates.Read(text) is { } serial)
        {
            account.Repair(field, SerialDates.Reason, text, Iso(serial));
            return serial;
        }
        return TryTake(DateReader.Read(text), text, field, account, Iso, out var day) ? day : null;
    }

    /// <summary>A day up to today. What is said to have been said tomorrow would never grow stale.</summary>
    public static DateOnly? PastDay(string? text, DateOnly today, string field, RowAccount account)
    {
        var day = Day(text, field, account);
        if (!(day > today))
            return day;
        account.Repair(field, "lies in the future", text, null);
        return null;
    }

    public static Reading<EducationLevel> Education(string text) =>
        WordLists.Education.TryParse(text, out var level) ? new Reading<EducationLevel>.Read(level, ReadingRepair.None) : EducationReader.Read(text);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Reason(ReadingRepair repair)
    {
        ReadOnlySpan<(ReadingRepair Flag, string Words)> all =
        [
            (ReadingRepair.AssumedUnit, "unit assumed"), (ReadingRepair.AssumedPeriod, "period assumed"), (ReadingRepair.OrderedEnds, "ends put in order"),
            (ReadingRepair.DroppedWords, "words passed over"), (ReadingRepair.Completed, "cut short, completed"),
        ];
        var words = new List<string>();
        foreach (var (flag, word) in all)
        {
            if (repair.HasFlag(flag))
                words.Add(word);
        }
        return string.Join(", ", words);
    }
}
