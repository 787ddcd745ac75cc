using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads what a post asks of education, experience and languages, which some sources shift into each other's columns.</summary>
internal static partial class PostSkills
{
    private const int MaxYears = 60;

    public static bool IsEducation(string text) => Values.Education(text) is Reading<EducationLevel>.Read { Repair: ReadingRepair.None };

    public static bool IsExperience(string text) => Years(text) is Reading<int>.Read { Repair: ReadingRepair.None };

    public static bool IsLanguage(string text) => LanguageForm().IsMatch(Folding.Fold(text));

    public static void Education(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (Values.TryFind(input, account, Values.Education, IsEducation, Vocabulary<EducationLevel>.Of, out var level))
            draft.Post = draft.Post with { Education = draft.Post.Education with { Minimum = level } };
    }

    public static void Experience(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (Values.TryFind(input, account, Years, IsExperience, years => years.ToString(CultureInfo.InvariantCulture), out var found))
            draft.Post = draft.Post with { MinExperienceYears = found };
    }

    /// <summary>Languages such as 「英语熟练&amp;德语熟练」; they have no column of their own and become skills.</summary>
    public static void Languages(PostDraft draft, FieldInput input, RowAccount account)
    {
        var skills = new List<string>();
        foreach (var cell in input.Own.Concat(input.Strayed).Where(cell => IsLanguage(cell.Text)))
        {
            string[] languages = [.. Folding.Clean(cell.Text).Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            skills.AddRange(languages);
            account.Repair(input.Field, "moved from another column", $"{cell.Column}: {cell.Text}", string.Join(';', languages));
        }
        if (skills.Count > 0)
            draft.Post = draft.Post with { RequiredSkills = [.. skills.Distinct(StringComparer.Ordinal)] };
    }

    private static Reading<int> Years(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var plain) && plain <= MaxYears)
            return new Reading<int>.Read(plain, ReadingRepair.None);
        return ExperienceReader.Read(text) switch
        {
            Reading<ExperienceRange>.Read read => new Reading<int>.Read(read.Value.MinYears, read.Repair),
            Reading<ExperienceRange>.Refused refused => new Reading<int>.Refused(refused.Fault),
            _ => new Reading<int>.Open(),
        };
    }

    [GeneratedRegex("^(?:[英日德法俄韩]语|普通话|粤语|西班牙语)(?:一般|良好|熟练|精通)?(?:&(?:[英日德法俄韩]语|普通话|粤语|西班牙语)(?:一般|良好|熟练|精通)?)*$")]
    private static partial Regex LanguageForm();
}
