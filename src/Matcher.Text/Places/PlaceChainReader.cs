using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Reads chains of place names such as 江西省赣州市章贡区 from the start of a folded text.</summary>
internal static class PlaceChainReader
{
    /// <summary>Province, city, county, and one repetition.</summary>
    private const int MaxLinks = 4;

    private static readonly string[] RenamedKinds = ["新区", "区", "市", "县"];

    /// <summary>The chain that reaches farthest; null if no place is named here.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Where the chain starts.</param>
    /// <param name="scope">Places of which the first link must be part; null for anywhere.</param>
    /// <param name="links">How many links of the chain were read before; above 0 the scope was named in the text itself.</param>
    public static PlaceMention? Read(string text, int start, IReadOnlyList<RegionCode>? scope, int links = 0)
    {
        if (links == MaxLinks)
            return null;
        PlaceMention? best = null;
        foreach (var (length, forms) in PlaceNameIndex.At(text, start))
        {
            var inside = forms.Where(form => IsInside(form, scope, links > 0)).ToList();
            if (inside.Count == 0)
                continue;
            if (ReadLink(text, start, length, inside, links) is { } mention && (best is null || mention.End > best.Value.End))
                best = mention;
            if (best?.End == text.Length)
                break;
        }
        return best;
    }

    public static bool IsSeparator(char c) => c is ' ' or '-' or '·' or ',' or '/' or '|' or '、' or '>' or '_' or '\\' or ';' or '.' or '~' or ':';

    public static int SkipSeparators(string text, int at)
    {
        while (at < text.Length && IsSeparator(text[at]))
            at++;
        return at;
    }

    private static PlaceMention? ReadLink(string text, int start, int length, List<PlaceForm> forms, int links)
    {
        var end = start + length;
        var places = forms.ConvertAll(form => form.Place);
        var deeper = Read(text, SkipSeparators(text, end), places.ConvertAll(place => place.Code), links + 1);
        if (deeper is not null)
            return deeper;
        if (links > 0 && !forms.Exists(form => form.NamesKind) && RenamedEnd(text, end, forms) is { } renamedEnd)
            return new PlaceMention(renamedEnd, places);
        if (IsBoundary(text, end))
            return new PlaceMention(end, places);
        // 南京市场部 is not in 南京市; 重庆南路 is not in 重庆; a street named 东区… says little.
        var kept = forms.FindAll(form => form.NamesKind && text[end] != '场' && (links > 0 || length > 2));
        return kept.Count == 0 ? null : new PlaceMention(end, kept.ConvertAll(form => form.Place));
    }

    /// <summary>
    /// After a parent named in the text, a county may carry the kind it had before or a popular one: 福州-长乐市 for 长乐区,
    /// 深圳-龙华新区 for 龙华区.
    /// </summary>
    private static int? RenamedEnd(string text, int end, List<PlaceForm> forms)
    {
        if (forms is not [{ Place.Level: PlaceLevel.County }])
            return null;
        foreach (var kind in RenamedKinds)
        {
            if (text.AsSpan(end).StartsWith(kind, StringComparison.Ordinal) && IsBoundary(text, end + kind.Length))
                return end + kind.Length;
        }
        return null;
    }

    private static bool IsInside(PlaceForm form, IReadOnlyList<RegionCode>? scope, bool isNamed)
    {
        if (scope is null)
            return true;
        foreach (var area in scope)
        {
            // A text may repeat what contains the place that its context names: 深圳市南山区… in a row about 南山区.
            if (!isNamed && area.IsWithin(form.Place.Code))
                return true;
            // Repeating the parent adds nothing unless it names its kind: 上海-上海市, but not 无锡-无锡新区.
            if (form.Place.Code.IsWithin(area) && (form.Place.Code != area || !isNamed || form.NamesKind))
                return true;
        }
        return false;
    }

    private static bool IsBoundary(string text, int at) => at >= text.Length || IsSeparator(text[at]) || text[at] is '(' or ')' or '[';
}
