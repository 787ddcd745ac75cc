using System.Collections.Frozen;

namespace Matcher.Text;

/// <summary>All written forms of place names, folded, with the places that bear them.</summary>
internal static class PlaceNameIndex
{
    private const int ShortestForm = 2;

    private static readonly FrozenDictionary<string, PlaceForm[]> Forms = PlaceTable.All
        .SelectMany(FormsOf)
        .GroupBy(form => form.Text, form => new PlaceForm(form.Place, form.NamesKind), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.DistinctBy(form => form.Place.Code).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PlaceForm[]>.AlternateLookup<ReadOnlySpan<char>> FormsBySpan =
        Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, int> LongestByFirst = Forms.Keys
        .GroupBy(form => form[0])
        .ToFrozenDictionary(group => group.Key, group => group.Max(form => form.Length));

    /// <summary>Every form that a text begins with, longest first.</summary>
    public static IEnumerable<(int Length, PlaceForm[] Forms)> At(string folded, int start)
    {
        if (start >= folded.Length || !LongestByFirst.TryGetValue(folded[start], out var longest))
            yield break;
        for (var length = Math.Min(longest, folded.Length - start); length >= ShortestForm; length--)
        {
            if (FormsBySpan.TryGetValue(folded.AsSpan(start, length), out var forms))
                yield return (length, forms);
        }
    }

    private static IEnumerable<(string Text, Place Place, bool NamesKind)> FormsOf(Place place)
    {
        var name = Folding.Fold(place.Name);
        yield return (name, place, true);
        if (PlaceTableReader.IsCollective(place.Name))
            yield break;
        if (PlaceNameForms.Short(name) is { } shorter)
            yield return (shorter, place, true);
        if (PlaceNameForms.Bare(name) is var bare && bare != name)
            yield return (bare, place, false);
    }
}
