using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Makes a record of each row and puts it into the store.</summary>
/// <typeparam name="TDraft">The record being made.</typeparam>
/// <param name="mapping">How the columns become fields.</param>
/// <param name="kind">What the rows are.</param>
/// <param name="seal">Makes a keyed hash of a number of identity, which must not go into an id even as a plain hash; null for records that are no people.</param>
internal abstract class RowTaker<TDraft>(BoundMapping<TDraft> mapping, RecordKind kind, Func<string, string>? seal = null) : IRowTaker
{
    private readonly RowIdentity _identity = new(mapping.Mapping.Name, mapping.ColumnOrder, mapping.IsSealed, seal);

    private readonly TakenRows _taken = new();

    public long Added { get; private set; }

    public long Changed { get; private set; }

    public virtual long EmployersAdded => 0;

    /// <summary>What made the id of the row at hand.</summary>
    protected IdOrigin Origin { get; private set; }

    /// <summary>Whether a row of this file is the record already.</summary>
    protected bool IsTaken(string id) => _taken.Contains(id);

    public IReadRow Read(RawRow row)
    {
        var account = new RowAccount(row.Number, kind);
        var cells = row.Cells;
        foreach (var note in row.Notes ?? [])
            account.Repair(mapping.Headers[note.Column], note.Reason, note.From, null);
        if (mapping.Mapping.HasListLiterals)
            cells = ListLiteral.Unwrap(cells, account);
        var draft = NewDraft();
        mapping.Read(draft, cells, account);
        return new ReadRow<TDraft>(cells, draft, _identity.Digest(cells), account);
    }

    public ImportRow Take(IReadRow row)
    {
        var (cells, draft, digest, account) = (ReadRow<TDraft>)row;
        var id = Id(cells, digest, account, out var isRepeat);
        if (id is null || account.IsRefused)
            return account.Refused();
        if (isRepeat)
            return account.Merged(id, "repeats a row of this file");
        var placement = Put(draft, id, account);
        if (placement is null)
            return account.Refused();
        _taken.Add(id, digest);
        return Count(placement, id, account);
    }

    protected abstract TDraft NewDraft();

    /// <summary>Checks the record and puts it; null if it was refused.</summary>
    protected abstract Placement? Put(TDraft draft, string id, RowAccount account);

    private ImportRow Count(Placement placement, string id, RowAccount account)
    {
        Added += placement.Outcome == PutOutcome.Added ? 1 : 0;
        Changed += placement.Outcome == PutOutcome.Changed ? 1 : 0;
        if (placement.MergedInto is { } other)
            return account.Merged(other, placement.Reason, placement.Notes ?? []);
        return placement.Outcome switch
        {
            PutOutcome.Added => account.Taken(id),
            PutOutcome.Changed => account.Merged(id, "replaces the record that was there"),
            _ => account.Merged(id, "the record was there already"),
        };
    }

    private string? Id(string[] cells, RowDigest digest, RowAccount account, out bool isRepeat)
    {
        var id = KeyedId(cells, account);
        var isKeyed = id is not null;
        if (!isKeyed)
            Origin = IdOrigin.Content;
        if (account.IsRefused)
        {
            isRepeat = false;
            return null;
        }
        id ??= _identity.OfContent(digest, 0);
        isRepeat = _taken.Contains(id);
        if (isRepeat && isKeyed && !_taken.Contains(id, digest))
            account.Refuse("id", "stands in an earlier row with other content", id);
        for (var ordinal = 1; isRepeat && !isKeyed && mapping.Mapping.KeepsRepeats; ordinal++)
        {
            id = _identity.OfContent(digest, ordinal);
            isRepeat = _taken.Contains(id);
        }
        return id;
    }

    private string? KeyedId(string[] cells, RowAccount account)
    {
        if (mapping.IdColumn is { } idColumn && cells[idColumn].Trim() is { Length: > 0 } id)
        {
            Origin = IdOrigin.Id;
            if (seal is not null && CertificateNumber.IsIdentity(id))
                account.Refuse("id", "holds a citizen number, which is not kept");
            else if (!Domain.Identifier.IsValid(id))
                account.Refuse("id", "not an identifier: 1 to 80 characters of A-Z a-z 0-9 . _ : - that start with a letter or a digit", id);
            return id;
        }
        Origin = IdOrigin.Key;
        return mapping.KeyColumn is { } keyColumn && cells[keyColumn].Trim() is { Length: > 0 } key ? _identity.OfKey(key) : null;
    }
}
