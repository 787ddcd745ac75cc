using System.Globalization;
using Matcher.Domain;

namespace Matcher.Benchmarks;

/// <summary>
/// Rows of an import file as an agency would send it: real titles and texts with variations, one employer in some twenty rows, one row
/// in fifty a repetition of an earlier one. Equal numbers give equal rows.
/// </summary>
internal static class ImportRows
{
    private const int Seed = 20_261_122;
    private const int RowsPerEmployer = 20;
    private const int RepeatEvery = 50;

    public static readonly string[] Headers =
        ["title", "text", "employer", "region", "place", "industry", "headcount", "form", "work_mode", "pay", "education", "majors", "published_on"];

    /// <summary>Makes rows; cells in the order of the headers.</summary>
    /// <exception cref="InvalidOperationException">The lists are not beside the project.</exception>
    public static IEnumerable<string[]> Make(int count)
    {
        var random = new Random(Seed);
        string[] earlier = [];
        var number = 0;
        foreach (var post in PostCorpus.Make(count))
        {
            var isRepeat = ++number % RepeatEvery == 0;
            var row = isRepeat ? earlier : Row(post, random, count);
            if (number % RepeatEvery == 1)
                earlier = row;
            yield return row;
        }
    }

    /// <summary>The same rows, each with the description of some real post if it has none of its own.</summary>
    /// <exception cref="InvalidOperationException">The lists are not beside the project.</exception>
    public static IEnumerable<string[]> MakeDescribed(int count)
    {
        var texts = SharedPosts.Read()!.Select(post => post.Text).Where(text => text?.Length > 50).ToList();
        var random = new Random(Seed);
        return Make(count).Select(row => row[1].Length > 0 ? row : [row[0], texts[random.Next(texts.Count)]!, .. row[2..]]);
    }

    private static string[] Row(Post post, Random random, int count) =>
    [
        post.Title,
        post.Text ?? "",
        string.Create(CultureInfo.InvariantCulture, $"模拟华章{random.Next((count / RowsPerEmployer) + 1)}号有限公司"),
        post.Region?.Value ?? "",
        post.PlaceText ?? "",
        post.Industry ?? "",
        random.Next(1, 20).ToString(CultureInfo.InvariantCulture),
        post.Form is { } form ? Vocabulary<EmploymentForm>.Of(form) : "",
        post.WorkMode is { } mode ? Vocabulary<WorkMode>.Of(mode) : "",
        post.Pay is { } pay ? string.Create(CultureInfo.InvariantCulture, $"{pay.Min:0}-{pay.Max:0}元/月") : "面议",
        post.Education.Minimum is { } education ? Vocabulary<EducationLevel>.Of(education) : "",
        post.Education.Majors ?? "",
        post.PublishedOn?.ToString("O", CultureInfo.InvariantCulture) ?? "",
    ];
}
