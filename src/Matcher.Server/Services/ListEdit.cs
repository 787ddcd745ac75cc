using Matcher.Domain;

namespace Matcher.Server;

// One edit of a call that arranges a list. No placing takes back what was arranged of the entry.
internal sealed record ListEdit(string Path, string Entry, Placing? Placing, int? Place, string Reason)
{
    private const int MostEdits = 50;

    // Whether the entry is put into the list; hiding one that is not there does no harm.
    public bool Shows => Placing is Domain.Placing.Moved or Domain.Placing.Pinned;

    public static IReadOnlyList<ListEdit> Read(IReadOnlyList<V1.ArrangementEdit> edits, FieldReader fields)
    {
        if (edits.Count == 0)
            fields.Add("edits", "is empty; 1 to 50 edits are allowed.");
        fields.MostItems("edits", edits.Count, MostEdits);
        List<ListEdit> read = [.. edits.Take(MostEdits).Select((edit, i) => Read(edit, $"edits[{i}]", fields))];
        foreach (ListEdit again in read.Where((edit, i) => edit.Entry.Length > 0 && read.FindIndex(one => one.Entry == edit.Entry) < i))
            fields.Add($"{again.Path}.entry_id", $"'{again.Entry}' stands in an edit before; each entry once.");
        return read;
    }

    private static ListEdit Read(V1.ArrangementEdit edit, string path, FieldReader fields)
    {
        string? entry = fields.Id($"{path}.entry_id", edit.EntryId);
        string? reason = fields.Text($"{path}.reason", edit.Reason, Arrangement.MaxReasonLength);
        if (reason is null)
            fields.Add($"{path}.reason", "is missing; say why.");
        bool isMove = edit.Kind == V1.ArrangementEditKind.Move;
        if (isMove && edit.Place is < 1 or > ArrangedEntry.MaxPlace)
            fields.Add($"{path}.place", $"was {edit.Place}; 1 to {ArrangedEntry.MaxPlace} is allowed.");
        if (!isMove && edit.Place != 0)
            fields.Add($"{path}.place", "is given; only an entry that is moved has a place.");
        Placing? placing = edit.Kind switch
        {
            V1.ArrangementEditKind.Move => Domain.Placing.Moved,
            V1.ArrangementEditKind.Pin => Domain.Placing.Pinned,
            V1.ArrangementEditKind.Hide => Domain.Placing.Hidden,
            _ => null,
        };
        if (placing is null && edit.Kind != V1.ArrangementEditKind.TakeBack)
            fields.Add($"{path}.kind", edit.Kind == V1.ArrangementEditKind.Unspecified ? "is missing; allowed are move, pin, hide, take_back." : $"was {(int)edit.Kind}; allowed are move, pin, hide, take_back.");
        return new ListEdit(path, entry ?? "", placing, isMove ? edit.Place : null, reason ?? "");
    }
}
