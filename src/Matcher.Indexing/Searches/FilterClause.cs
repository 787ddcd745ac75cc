using System.Globalization;
using Dapper;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Indexing;

/// <summary>A filter as conditions on the index's table of posts.</summary>
internal static class FilterClause
{
    /// <summary>Adds the values to the parameters.</summary>
    /// <returns>Conditions joined by AND; "1" if there are none.</returns>
    public static string Of(PostFilter filter, DynamicParameters values)
    {
        var conditions = new List<string>();
        if (filter.Regions.Count > 0)
            conditions.Add($"({string.Join(" OR ", filter.Regions.Select((region, i) => Within(region, i, values)))})");
        AddWords("form", filter.Forms, conditions, values);
        AddWords("work_mode", filter.WorkModes, conditions, values);
        if (filter.PayFloorYuanPerMonth is { } floor)
        {
            conditions.Add("p.pay_max >= @payFloor");
            values.Add("payFloor", floor);
        }
        if (filter.Education is { } education)
        {
            conditions.Add("(p.education IS NULL OR p.education IN @education)");
            values.Add("education", Vocabulary<EducationLevel>.All.Where(asked => new EducationRequirement(asked).StepsShort(education) == 0)
                .Select(Vocabulary<EducationLevel>.Of).ToList());
        }
        if (filter.OpenOn is { } day)
        {
            conditions.Add("(p.opens_on IS NULL OR p.opens_on <= @day) AND (p.closes_on IS NULL OR p.closes_on >= @day)");
            values.Add("day", day.ToString("O", CultureInfo.InvariantCulture));
        }
        if (filter.Provisions.Count > 0)
        {
            conditions.Add("(p.provisions & @provisions) = @provisions");
            values.Add("provisions", ProvisionSet.Of(filter.Provisions));
        }
        return conditions.Count == 0 ? "1" : string.Join(" AND ", conditions);
    }

    private static string Within(RegionCode region, int i, DynamicParameters values)
    {
        values.Add(string.Create(CultureInfo.InvariantCulture, $"region{i}"), region.Value);
        return string.Create(CultureInfo.InvariantCulture, $"substr(p.region, 1, {region.Value.Length}) = @region{i}");
    }

    private static void AddWords<T>(string column, IReadOnlyList<T> words, List<string> conditions, DynamicParameters values)
        where T : struct, Enum
    {
        if (words.Count == 0)
            return;
        conditions.Add($"p.{column} IN @{column}");
        values.Add(column, words.Select(Vocabulary<T>.Of).ToList());
    }
}
