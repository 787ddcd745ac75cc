using Matcher.Domain;

namespace Matcher.Server;

// How staff arranged lists, both ways.
internal static class ArrangementRecords
{
    // Null if it names no list; the fields say why.
    public static ListName? ReadList(V1.ListName? wire, string path, FieldReader fields)
    {
        if (wire is null || (wire.CandidateId.Length > 0) == (wire.PostId.Length > 0))
        {
            fields.Add(path, wire is null ? "is missing." : "names no list or two; give candidate_id or post_id.");
            return null;
        }

        if (wire.CandidateId.Length > 0)
            return fields.Id($"{path}.candidate_id", wire.CandidateId) is { } candidate ? ListName.Of(new CandidateId(candidate)) : null;
        return fields.Id($"{path}.post_id", wire.PostId) is { } post ? ListName.Of(new PostId(post)) : null;
    }

    public static V1.ListName Write(ListName list) => list.Kind == ListKind.Shortlist ? new() { PostId = list.Id } : new() { CandidateId = list.Id };

    public static V1.Arrangement Write(Arrangement arrangement)
    {
        var wire = new V1.Arrangement { List = Write(arrangement.List), Version = arrangement.Version };
        wire.Entries.AddRange(arrangement.Entries.Select(Write));
        return wire;
    }

    // When and why is between staff.
    public static V1.Arranged? Write(ArrangedEntry? entry, bool isStaff) => entry is null ? null : new V1.Arranged
    {
        Placing = Words<V1.Placing, Placing>.Write(entry.Placing),
        By = entry.Made.By,
        At = isStaff ? Dates.Write(entry.Made.At) : "",
        Reason = isStaff ? entry.Reason : "",
    };

    private static V1.ArrangedEntry Write(ArrangedEntry entry)
    {
        var wire = new V1.ArrangedEntry { EntryId = entry.Id, Arranged = Write(entry, isStaff: true), Place = entry.Place ?? 0 };
        if (entry.OriginalRank is { } rank)
            wire.OriginalRank = rank;
        return wire;
    }
}
