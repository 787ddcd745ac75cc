using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>A category of the list of identified posts and what stands for it here: the crosswalk.</summary>
/// <param name="Code">As the list writes it, such as OAL.</param>
/// <param name="Type">The type of the certificate.</param>
/// <param name="Grades">The grades that are this category; empty if the kind decides.</param>
/// <param name="Kind">The kind; null if the grade decides.</param>
/// <param name="Rule">The codes of the hard rule that the fit is compared with.</param>
/// <param name="Axes">The axes that it may touch.</param>
internal sealed record AccessCategory(string Code, DisabilityType Type, IReadOnlyList<int> Grades, DisabilityKind? Kind, FunctionCodes Rule, IReadOnlySet<FunctionAxis> Axes)
{
    /// <summary>All categories, in the order in which every array by category is laid out.</summary>
    public static IReadOnlyList<AccessCategory> All { get; } = [.. PriorTable.Read("categories").Select(Parse)];

    /// <summary>Which row of the prior stands for it.</summary>
    public PriorKey Key => new(Type, Kind is null ? Grades[0] : null, Kind);

    /// <summary>A person of whom nothing is known but the category.</summary>
    public Candidate Person() => new() { Id = new CandidateId($"category:{Code}"), Disabilities = [new Disability(Type, Key.Grade, Kind)] };

    /// <summary>The place in <see cref="All"/>.</summary>
    /// <exception cref="FormatException">There is no such category.</exception>
    public static int IndexOf(string code)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Code == code)
                return i;
        }

        throw new FormatException($"'{code}' is no category; there are {string.Join(", ", All.Select(category => category.Code))}.");
    }

    private static AccessCategory Parse(string[] cells) => new(
        cells[0],
        Vocabulary<DisabilityType>.Parse(cells[1]),
        [.. cells[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(grade => int.Parse(grade, CultureInfo.InvariantCulture))],
        cells[3].Length == 0 ? null : Vocabulary<DisabilityKind>.Parse(cells[3]),
        FunctionCodes.Of(cells[5].Split('+').Select(Vocabulary<FunctionCode>.Parse)),
        cells[6].Split(' ').Select(Vocabulary<FunctionAxis>.Parse).ToHashSet());
}
