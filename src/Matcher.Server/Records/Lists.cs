using Matcher.Domain;

namespace Matcher.Server;

// Lists of requests, item by item, each with its index in the path.
internal static class Lists
{
    // No list of a record is longer than that; longer ones are not even read.
    private const int MaxItems = PostChecks.MaxListLength;

    public static IReadOnlyList<TDomain> Read<TWire, TDomain>(
        IReadOnlyList<TWire> wire, string path, FieldReader fields, Func<TWire, string, FieldReader, TDomain?> read)
        where TDomain : class
    {
        fields.MostItems(path, wire.Count);
        var items = new List<TDomain>(Math.Min(wire.Count, MaxItems));
        for (int i = 0; i < Math.Min(wire.Count, MaxItems); i++)
        {
            if (read(wire[i], $"{path}[{i}]", fields) is { } item)
                items.Add(item);
        }

        return items;
    }

    public static IReadOnlyList<TDomain> Words<TWire, TDomain>(IReadOnlyList<TWire> wire, string path, FieldReader fields)
        where TWire : struct, Enum
        where TDomain : struct, Enum
    {
        fields.MostItems(path, wire.Count);
        return [.. wire.Take(MaxItems).Select((word, i) => fields.RequiredWord<TWire, TDomain>($"{path}[{i}]", word))];
    }

    public static IReadOnlyList<LicenceCode> Licences(IReadOnlyList<string> wire, string path, FieldReader fields)
    {
        fields.MostItems(path, wire.Count);
        return [.. wire.Take(MaxItems).Select((code, i) => fields.Id($"{path}[{i}]", code)).OfType<string>().Select(code => new LicenceCode(code))];
    }

    public static IReadOnlyList<OccupationCode> Occupations(IReadOnlyList<string> wire, string path, FieldReader fields)
    {
        fields.MostItems(path, wire.Count);
        var codes = new List<OccupationCode>();
        for (int i = 0; i < Math.Min(wire.Count, MaxItems); i++)
        {
            if (wire[i].Length == 0)
                fields.Add($"{path}[{i}]", "is empty.");
            else if (fields.Occupation($"{path}[{i}]", wire[i]) is { } code)
                codes.Add(code);
        }

        return codes;
    }
}
