using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Brings files of posts or candidates into the store: one transaction each, every row accounted for.</summary>
/// <remarks>
/// <para>Files are CSV or TSV in UTF-8 with a header line. Headers that are field names need no mapping; see FIELDS.md.</para>
/// <para>A row is refused rather than guessed; a file is refused as a whole only if it cannot be read as a table of known columns.
/// Importing a file a second time adds and changes nothing.</para>
/// <para>Cost: streaming; memory grows only by about 200 bytes a row, for the recognition of repeated rows.</para>
/// </remarks>
/// <param name="clock">Tells the day of the import, the date of facts for which a file gives none.</param>
public sealed class RecordImporter(TimeProvider clock)
{
    /// <summary>Rows between two messages of progress and two looks at the cancellation.</summary>
    private const int ProgressRows = 500;

    /// <summary>Imports a file.</summary>
    /// <param name="file">The bytes, read once from where the stream stands; stays open. Read it from disk: the store's writer is held meanwhile.</param>
    /// <param name="request">What it is and how to import it.</param>
    /// <param name="store">The store; unchanged unless the call returns, and by a dry run.</param>
    /// <param name="progress">Told every 500 rows and at the end; null if nobody asks.</param>
    /// <param name="cancellationToken">Ends the import and undoes it.</param>
    /// <exception cref="ArgumentException">The request names both a mapping and a mapping of its own, no file, or an import id that is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of noted rows is negative.</exception>
    /// <exception cref="ImportException">The file or the mapping cannot be used; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">The import was cancelled; nothing was written.</exception>
    public ImportReport Run(Stream file, ImportRequest request, IRecordStore store, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(store);
        Check(request);
        var opened = OpenedFile.Open(file, FileName(request));
        var mapping = MappingChoice.Choose(request, opened.Name, opened.Headers);
        var now = clock.GetUtcNow();
        var importId = request.ImportId ?? $"import:{Guid.CreateVersion7(now):N}";
        using var writer = store.BeginWrite();
        var ledger = new RowLedger(request.MaxNotedRows);
        var taker = Taker(mapping, opened.Headers, writer, now);
        while (opened.Read(out var row))
        {
            if (row.IsBlank)
                continue;
            var account = row.Fault is { } fault ? Fault(row, fault, opened.Headers.Length, request.Kind) : taker.Take(row.Number, row.Cells);
            ledger.Add(account);
            if (account.Outcome != RowOutcome.Accepted)
                writer.Record(importId, account);
            if (ledger.Rows % ProgressRows == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new(ledger.Rows, opened.BytesRead));
            }
        }
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new(ledger.Rows, opened.BytesRead));
        return Finish(request, ledger, taker, writer, Summary(importId, opened.Name, mapping.Name, ledger, taker));
    }

    private ImportSummary Summary(string importId, string fileName, string mapping, RowLedger ledger, IRowTaker taker) => new()
    {
        Id = importId,
        FileName = fileName,
        Mapping = mapping,
        FinishedAt = clock.GetUtcNow(),
        Rows = ledger.Rows,
        Accepted = ledger.Count(RowOutcome.Accepted),
        Repaired = ledger.Count(RowOutcome.Repaired),
        Merged = ledger.Count(RowOutcome.Merged),
        Refused = ledger.Count(RowOutcome.Refused),
        Added = taker.Added,
        Changed = taker.Changed,
    };

    private static ImportReport Finish(ImportRequest request, RowLedger ledger, IRowTaker taker, IRecordWriter writer, ImportSummary summary)
    {
        writer.Record(summary);
        return new()
        {
            Summary = summary,
            IsValidateOnly = request.IsValidateOnly,
            EmployersAdded = taker.EmployersAdded,
            Reasons = ledger.Reasons(),
            Notes = ledger.Noted,
            Change = request.IsValidateOnly ? null : writer.Commit(),
        };
    }

    private static IRowTaker Taker(Mapping mapping, string[] headers, IRecordWriter writer, DateTimeOffset now) => mapping.Kind == RecordKind.Posts
        ? new PostTaker(new(mapping, headers, PostFields.Readings), writer, DateOnly.FromDateTime(now.UtcDateTime))
        : new CandidateTaker(new(mapping, headers, CandidateFields.Readings), writer, now);

    private static ImportRow Fault(RawRow row, string fault, int columns, RecordKind kind)
    {
        var account = new RowAccount(row.Number, kind);
        account.Refuse("row", fault, fault == DelimitedReader.WrongColumns ? $"{row.Cells.Length} of {columns}" : null);
        return account.Refused();
    }

    private static void Check(ImportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.FileName);
        ArgumentOutOfRangeException.ThrowIfNegative(request.MaxNotedRows);
        if (request.MappingName is { Length: > 0 } && request.MappingJson is not null)
            throw new ArgumentException($"Mapping '{request.MappingName}' was named and a mapping of the caller's own given; one of both is allowed.", nameof(request));
        if (request.ImportId is { } id && !Domain.Identifier.IsValid(id))
            throw new ArgumentException($"The import id was '{id}'; allowed is an identifier of 1 to {Domain.Identifier.MaxLength} characters.", nameof(request));
    }

    /// <summary>The name behind the last slash of either kind: the caller may run on another system.</summary>
    private static string FileName(ImportRequest request) => request.FileName[(request.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
}
