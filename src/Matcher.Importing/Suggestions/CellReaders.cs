using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Fields whose cells have a form of their own, and how to tell it: the evidence of a column's content.</summary>
internal static class CellReaders
{
    /// <summary>The most telling first: where two fit, the first counts.</summary>
    public static IReadOnlyList<(string Field, Predicate<string> Fits)> Posts { get; } =
    [
        ("pay", text => PayReader.Read(text) is Reading<Pay>.Read { Repair: var repair } && !repair.HasFlag(ReadingRepair.AssumedUnit) && !repair.HasFlag(ReadingRepair.DroppedWords)),
        ("education", text => Values.Education(text) is Reading<EducationLevel>.Read { Repair: ReadingRepair.None }),
        ("published_on", text => DateReader.Read(text) is Reading<DateOnly>.Read),
        ("region", text => !text.Any(char.IsAsciiDigit) && PlaceNames.Read(text) is PlaceReading.Found { Rest.Length: 0 }),
        ("headcount", text => text.EndsWith('人') && HeadcountReader.Read(text) is Reading<int>.Read),
    ];

    public static IReadOnlyList<(string Field, Predicate<string> Fits)> Candidates { get; } =
    [
        ("certificate", CertificateNumber.IsIdentity),
        ("sex", text => WordLists.Sex.TryParse(text, out _)),
        ("education", text => Values.Education(text) is Reading<EducationLevel>.Read { Repair: ReadingRepair.None }),
        ("status", text => WordLists.Status.TryParse(text, out _)),
        ("birth_date", text => DateReader.Read(text) is Reading<DateOnly>.Read),
        ("residence", text => !text.Any(char.IsAsciiDigit) && PlaceNames.Read(text) is PlaceReading.Found { Rest.Length: 0 }),
    ];

    /// <summary>Whether the usual reading of a field takes a cell; null for fields that take any text.</summary>
    public static Predicate<string>? Of(string field) => field switch
    {
        "pay" => text => PayReader.Read(text) is Reading<Pay>.Read || SaysOpen(text),
        "education" => text => Values.Education(text) is Reading<EducationLevel>.Read || SaysOpen(text),
        "published_on" or "opens_on" or "closes_on" or "birth_date" or "starts_on" or "ends_on" or "enrol_until" => text => DateReader.Read(text) is Reading<DateOnly>.Read || SerialDates.Read(text) is not null,
        "region" or "residence" or "hukou" => text => PlaceNames.Read(text) is PlaceReading.Found or PlaceReading.Ambiguous || RegionCode.IsValid(Folding.Fold(text)),
        "headcount" or "seats" => text => HeadcountReader.Read(text) is Reading<int>.Read || SaysOpen(text),
        "certificate" => CertificateNumber.IsIdentity,
        "sex" => text => WordLists.Sex.TryParse(text, out _),
        "status" => text => WordLists.Status.TryParse(text, out _),
        "disability" => text => Grades.Read(text) is not null || StatedDisabilities.IsReadable(text),
        "form" => text => WordLists.Form.TryParse(text, out _),
        "period" => CoursePeriods.IsPeriod,
        "mode" => text => WordLists.CourseMode.TryParse(text, out _),
        "work_mode" => text => WordLists.WorkMode.TryParse(text, out _),
        "title" => text => text.Any(char.IsLetter) && text.Length <= PostChecks.MaxTitleLength,
        _ => null,
    };

    /// <summary>Words that leave a value open: 面议, 面谈, 协商, 不限, 无要求, 若干, 待定. The readers take any text without a number for open.</summary>
    private static bool SaysOpen(string text) => text.Any(c => "议谈商限无若待".Contains(c, StringComparison.Ordinal));
}
