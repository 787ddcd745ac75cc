using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Makes a record of each row and puts it into the store.</summary>
/// <typeparam name="TDraft">The record being made.</typeparam>
internal abstract class RowTaker<TDraft>(BoundMapping<TDraft> mapping, RecordKind kind) : IRowTaker
{
    private readonly RowIdentity _identity = new(mapping.Mapping.Name, mapping.ColumnOrder);

    /// <summary>Content by id, of the rows taken so far; about 200 bytes a row.</summary>
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    public long Added { get; private set; }

    public long Changed { get; private set; }

    public virtual long EmployersAdded => 0;

    public ImportRow Take(long number, string[] cells)
    {
        var account = new RowAccount(number, kind);
        if (mapping.Mapping.HasListLiterals)
            cells = ListLiteral.Unwrap(cells, account);
        var draft = NewDraft();
        mapping.Read(draft, cells, account);
        var digest = _identity.Digest(cells);
        var id = Id(cells, digest, account, out var isRepeat);
        if (id is null || account.IsRefused)
            return account.Refused();
        if (isRepeat)
            return account.Merged(id, "repeats a row of this file");
        var outcome = Put(draft, id, account);
        if (outcome is null)
            return account.Refused();
        _taken[id] = digest;
        return Count(outcome.Value, id, account);
    }

    protected abstract TDraft NewDraft();

    /// <summary>Checks the record and puts it; null if it was refused.</summary>
    protected abstract PutOutcome? Put(TDraft draft, string id, RowAccount account);

    private ImportRow Count(PutOutcome outcome, string id, RowAccount account)
    {
        Added += outcome == PutOutcome.Added ? 1 : 0;
        Changed += outcome == PutOutcome.Changed ? 1 : 0;
        return outcome switch
        {
            PutOutcome.Added => account.Taken(id),
            PutOutcome.Changed => account.Merged(id, "replaces the record that was there"),
            _ => account.Merged(id, "the record was there already"),
        };
    }

    private string? Id(string[] cells, string digest, RowAccount account, out bool isRepeat)
    {
        var id = KeyedId(cells, account);
        var isKeyed = id is not null;
        if (account.IsRefused)
        {
            isRepeat = false;
            return null;
        }
        id ??= _identity.OfContent(digest, 0);
        isRepeat = _taken.TryGetValue(id, out var earlier);
        if (isRepeat && isKeyed && earlier != digest)
            account.Refuse("id", "stands in an earlier row with other content", id);
        for (var ordinal = 1; isRepeat && !isKeyed && mapping.Mapping.KeepsRepeats; ordinal++)
        {
            id = _identity.OfContent(digest, ordinal);
            isRepeat = _taken.ContainsKey(id);
        }
        return id;
    }

    private string? KeyedId(string[] cells, RowAccount account)
    {
        if (mapping.IdColumn is { } idColumn && cells[idColumn].Trim() is { Length: > 0 } id)
        {
            if (!Domain.Identifier.IsValid(id))
                account.Refuse("id", "not an identifier: 1 to 80 characters of A-Z a-z 0-9 . _ : - that start with a letter or a digit", id);
            return id;
        }
        return mapping.KeyColumn is { } keyColumn && cells[keyColumn].Trim() is { Length: > 0 } key ? _identity.OfKey(key) : null;
    }
}
