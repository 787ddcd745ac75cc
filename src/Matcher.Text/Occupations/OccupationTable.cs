using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Matcher.Domain;

namespace Matcher.Text;

/// <summary>The tree of occupations: major, middle, minor and detailed groups.</summary>
/// <remarks>
/// Immutable; read once from the embedded table. How near two codes are is <see cref="OccupationCode.SharedDepth"/>.
/// Source: 中华人民共和国职业分类大典 (2022); 1,632 of its 1,639 detailed occupations.
/// </remarks>
public static partial class OccupationTable
{
    private static readonly FrozenDictionary<OccupationCode, Occupation> ByCode = FactTable.Rows("occupations.tsv", 3)
        .Select(row => new Occupation(new OccupationCode(row[0]), row[1].Length > 0 ? row[1] : null, row[2].Contains('L'), row[2].Contains('S')))
        .ToFrozenDictionary(occupation => occupation.Code);

    private static readonly ILookup<OccupationCode, Occupation> ChildrenByParent = ByCode.Values
        .Where(occupation => occupation.Parent is not null)
        .OrderBy(occupation => occupation.Code)
        .ToLookup(occupation => occupation.Parent!.Value);

    private static readonly FrozenDictionary<string, Occupation[]> ByName = ByCode.Values
        .Where(occupation => occupation.Name is not null)
        .OrderBy(occupation => occupation.Code)
        .GroupBy(occupation => Folding.Fold(occupation.Name!), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Every row in code order.</summary>
    public static IReadOnlyList<Occupation> All { get; } = [.. ByCode.Values.OrderBy(occupation => occupation.Code)];

    /// <summary>The row of a code; null if the tree does not list it.</summary>
    public static Occupation? Find(OccupationCode code) => ByCode.GetValueOrDefault(code);

    /// <summary>The row and its parents, major group first; empty if the tree does not list the code.</summary>
    public static IReadOnlyList<Occupation> Path(OccupationCode code)
    {
        var path = new List<Occupation>(4);
        for (var occupation = Find(code); occupation is not null; occupation = occupation.Parent is { } parent ? Find(parent) : null)
            path.Insert(0, occupation);
        return path;
    }

    /// <summary>The rows directly below a code, in code order.</summary>
    public static IReadOnlyList<Occupation> Children(OccupationCode code) => [.. ChildrenByParent[code]];

    /// <summary>The rows with exactly this name after folding, in code order, so that the widest group of that name comes first.</summary>
    /// <remarks>Edge cases: a group and its only member often share a name; no such name gives an empty list.</remarks>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static IReadOnlyList<Occupation> FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.GetValueOrDefault(Folding.Fold(name)) ?? [];
    }

    /// <summary>Reads a code as it stands in a record.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static OccupationCodeReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        if (OldCode().IsMatch(folded))
            return new OccupationCodeReading.Old(text);
        if (!OccupationCode.IsValid(folded))
            return new OccupationCodeReading.Unreadable(text);
        var code = new OccupationCode(folded);
        return Find(code) is { } occupation ? new OccupationCodeReading.Known(occupation) : new OccupationCodeReading.NotListed(code);
    }

    // GB/T 6565-2009 numbers its groups from 0 and ends with x and y; groups taken together are written 0-10/20.
    [GeneratedRegex("^[0xy]-[0-9]{2}([/-][0-9]{2})*$")]
    private static partial Regex OldCode();
}
