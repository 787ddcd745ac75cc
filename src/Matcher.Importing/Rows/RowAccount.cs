using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>What is noted while one row is read. Values of candidates are never noted: their notes name field and reason only.</summary>
internal sealed class RowAccount(long number, RecordKind kind)
{
    private const int MaxNotes = 40;
    private readonly List<RowNote> _repairs = [];
    private readonly List<RowNote> _refusals = [];
    private string? _beside;

    public long Number => number;

    public bool IsRefused => _refusals.Count > 0;

    /// <summary>Notes that what is stored differs from what stood there; <paramref name="to"/> is null if nothing could be stored.</summary>
    public void Repair(string field, string reason, string? from, string? to) => Add(_repairs, field, reason, from, to);

    /// <summary>Notes what should be changed about a record that is stored as it stood there.</summary>
    public void Note(string field, string reason, string from, string to) => Add(_repairs, field, reason, from, to);

    /// <summary>Refuses the row.</summary>
    public void Refuse(string field, string reason, string? from = null) => Add(_refusals, field, reason, from, null);

    /// <summary>Refuses the row because of a record that is there, which the account names.</summary>
    public void RefuseBeside(string recordId, string field, string reason)
    {
        _beside = recordId;
        Refuse(field, reason);
    }

    /// <summary>The account of a row that was taken.</summary>
    public ImportRow Taken(string recordId) =>
        new(number, _repairs.Count > 0 ? RowOutcome.Repaired : RowOutcome.Accepted, recordId, _repairs);

    /// <summary>The account of a row whose record was there already; its repairs were accounted for then.</summary>
    public ImportRow Merged(string recordId, string reason, params IReadOnlyList<RowNote> more) =>
        new(number, RowOutcome.Merged, recordId, [new("id", reason), .. more]);

    /// <summary>The account of a row that was refused.</summary>
    public ImportRow Refused() => new(number, RowOutcome.Refused, _beside, _refusals);

    private void Add(List<RowNote> notes, string field, string reason, string? from, string? to)
    {
        if (notes.Count >= MaxNotes)
            return;
        notes.Add(kind == RecordKind.Candidates
            ? new(field, reason)
            : new(field, reason, from is null ? null : Excerpt.Of(from, to), to is null ? null : Excerpt.Of(to, from)));
    }
}
