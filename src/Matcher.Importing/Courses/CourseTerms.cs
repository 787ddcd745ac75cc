using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads what a course leads to, asks for and costs.</summary>
internal static partial class CourseTerms
{
    private static readonly char[] Dividers = ['、', '，', ',', '/'];

    /// <summary>
    /// Codes or names of occupations. An entry that is none as a whole is divided once more: lists of agencies put several into one
    /// cell as they like, but names of the classification have such signs in them too.
    /// </summary>
    public static void Occupations(CourseDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text || ListCell.IsNone(text))
            return;
        var found = new List<OccupationCode>();
        foreach (var entry in ListCell.Entries(text))
        {
            foreach (var name in Names(entry))
            {
                if (Importing.Occupations.Read(name, input.Field, account) is { } code && !found.Contains(code))
                    found.Add(code);
            }
        }
        draft.Course = draft.Course with { Occupations = found };
    }

    public static void Education(CourseDraft draft, FieldInput input, RowAccount account)
    {
        if (Values.TryFind(input, account, Values.Education, PostSkills.IsEducation, Vocabulary<EducationLevel>.Of, out var level))
            draft.Course = draft.Course with { MinEducation = level };
    }

    /// <summary>
    /// The level that a part of the words plainly names and nothing else, such as 初中及以上. What is said around it (大专优先) may be a
    /// wish and no condition; it stays in the words.
    /// </summary>
    public static void MentionedEducation(CourseDraft draft, FieldInput input, RowAccount account)
    {
        var parts = Divider().Split(input.Text ?? "");
        if (parts.FirstOrDefault(PostSkills.IsEducation) is { } part && Values.Education(part) is Reading<EducationLevel>.Read read)
            draft.Course = draft.Course with { MinEducation = read.Value };
    }

    /// <summary>A course that is asked for and cannot be read would let in people who cannot follow, so the row is refused.</summary>
    public static void RequiredCourses(CourseDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text || ListCell.IsNone(text))
            return;
        var entries = ListCell.Distinct(text, input.Field, account);
        foreach (var (index, entry) in entries.Index().Where(pair => !Identifier.IsValid(pair.Item)))
            account.Refuse($"{input.Field}[{index}]", "not an identifier", entry);
        if (!account.IsRefused)
            draft.Course = draft.Course with { RequiredCourses = [.. entries.Select(entry => new CourseId(entry))] };
    }

    public static void Seats(CourseDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is { } text && Values.TryTake(HeadcountReader.Read(text), text, input.Field, account, count => count.ToString(CultureInfo.InvariantCulture), out var seats))
            draft.Course = draft.Course with { Seats = seats };
    }

    /// <summary>Yuan for the whole course: 免费, 500, 500元, 500元/人.</summary>
    public static void Fee(CourseDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text)
            return;
        var folded = Folding.Fold(text);
        if (Free().IsMatch(folded))
            draft.Course = draft.Course with { FeeYuan = 0 };
        else if (Amount().Match(folded) is { Success: true } match
            && decimal.TryParse(match.Groups["yuan"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan <= CourseChecks.MaxFeeYuan)
            draft.Course = draft.Course with { FeeYuan = yuan };
        else
            account.Repair(input.Field, FormattableString.Invariant($"neither free nor an amount of 0 to {CourseChecks.MaxFeeYuan} yuan"), text, null);
    }

    /// <summary>The place in words; it also gives the region where the file has no better one.</summary>
    public static void Place(CourseDraft draft, FieldInput input, RowAccount account)
    {
        if (CleanText.Read(input.Text, input.Field, account) is not { } place)
            return;
        var named = PlaceNames.Read(place) is PlaceReading.Found found ? found.Code : (RegionCode?)null;
        draft.Course = draft.Course with { PlaceText = place, Region = draft.Course.Region ?? named };
    }

    private static string[] Names(string entry) => IsOccupation(entry)
        ? [entry]
        : [.. entry.Split(Dividers, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => Brackets().Replace(name, "") is var bare && IsOccupation(bare) ? bare : name)];

    private static bool IsOccupation(string text) => OccupationTable.Read(text) is OccupationCodeReading.Known || OccupationTable.FindByName(text).Count > 0 || Trades.Find(text) is not null;

    [GeneratedRegex("^(?:全?免费?|免费培训|全额免费|不收费|公益|政府买单|free)$")]
    private static partial Regex Free();

    [GeneratedRegex("^[¥￥]? ?(?<yuan>[0-9]{1,9}(?:\\.[0-9]{1,2})?) ?(?:元|yuan)?(?:/ ?(?:人|期|课程|全程))?$")]
    private static partial Regex Amount();

    [GeneratedRegex("[(（].*[)）]$")]
    private static partial Regex Brackets();

    [GeneratedRegex("[,，;；。、\\n]")]
    private static partial Regex Divider();
}
