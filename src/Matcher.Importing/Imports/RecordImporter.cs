using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Brings files of records into the store: one transaction each, every row accounted for.</summary>
/// <remarks>
/// <para>Files are CSV, TSV, JSON Lines, .xlsx or .xls; see FIELDS.md. Headers that are field names need no mapping.</para>
/// <para>A row is refused rather than guessed; a file is refused as a whole only if it cannot be read as a table of known columns.
/// Importing a file a second time adds and changes nothing.</para>
/// <para>Cost: streaming; memory grows only by some 50 bytes a row, for the recognition of repeated rows.</para>
/// </remarks>
/// <param name="clock">Tells the day of the import, the date of facts for which a file gives none.</param>
public sealed class RecordImporter(TimeProvider clock)
{
    /// <summary>Rows between two messages of progress and two looks at the cancellation.</summary>
    private const int ProgressRows = 500;

    /// <summary>Imports a file.</summary>
    /// <param name="file">The bytes, from where the stream stands; it can seek and stays open. Read it from disk: the store's writer is held meanwhile.</param>
    /// <param name="request">What it is and how to import it.</param>
    /// <param name="store">The store; unchanged unless the call returns, and by a dry run.</param>
    /// <param name="progress">Told every 500 rows and at the end; null if nobody asks.</param>
    /// <param name="cancellationToken">Ends the import and undoes it.</param>
    /// <exception cref="ArgumentException">The request names both a mapping and a mapping of its own, no file, an import id that is no identifier, or a stream that cannot seek.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of noted rows is negative.</exception>
    /// <exception cref="ImportException">The file or the mapping cannot be used; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">The import was cancelled; nothing was written.</exception>
    public ImportReport Run(Stream file, ImportRequest request, IRecordStore store, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(store);
        Check(request);
        CheckSeeks(file);
        var start = file.Position;
        var fileName = FileName(request);
        var choice = new MappingChoice(request, fileName);
        using var opened = OpenedFile.Open(file, fileName, request.SheetName, choice.IsWhole, choice.IsWord);
        if (choice.Choose(opened) is not { } mapping)
            return Run(file, WithSuggestion(file, start, request), store, progress, cancellationToken);
        var now = clock.GetUtcNow();
        var importId = request.ImportId ?? $"import:{Guid.CreateVersion7(now):N}";
        using var writer = store.BeginWrite();
        var ledger = new RowLedger(request.MaxNotedRows);
        var taker = Taker(mapping, opened.Headers, store, writer, now);
        foreach (var (row, fault, bytes) in ReadAhead.Of(Rows(opened, taker, request.Kind)))
        {
            var account = fault ?? taker.Take(row!);
            ledger.Add(account);
            request.OnRow?.Invoke(account);
            if (account.Outcome != RowOutcome.Accepted)
                writer.Record(importId, account);
            if (ledger.Rows % ProgressRows == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new(ledger.Rows, bytes));
            }
        }
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new(ledger.Rows, opened.BytesRead, IsRead: true));
        return Finish(request, opened, mapping, ledger, taker, writer, Summary(importId, opened.Name, mapping.Name, ledger, taker));
    }

    /// <summary>Proposes a mapping for a file; writes nothing and asks no store.</summary>
    /// <param name="file">The bytes, from where the stream stands; it can seek and stays open.</param>
    /// <param name="request">What it is; its mapping is not asked.</param>
    /// <exception cref="ArgumentException">The request names no file, or the stream cannot seek.</exception>
    /// <exception cref="ImportException">The file cannot be read as a table.</exception>
    public static MappingSuggestion Suggest(Stream file, ImportRequest request)
    {
        ArgumentNullException.ThrowIfNull(file);
        Check(request);
        CheckSeeks(file);
        var fileName = FileName(request);
        var choice = new MappingChoice(request with { MappingName = null, MappingJson = null }, fileName);
        using var opened = OpenedFile.Open(file, fileName, request.SheetName, choice.IsWhole, choice.IsWord);
        choice.CheckHeaders(opened);
        var samples = opened.Headers.Select(header => new ColumnSample(header)).ToList();
        for (var rows = 0; rows < MappingSuggester.SampleRows && opened.Read(out var row); rows++)
        {
            for (var i = 0; i < samples.Count && row.Fault is null; i++)
                samples[i].Add(row.Cells[i]);
        }
        var columns = MappingSuggester.Suggest(request.Kind, samples);
        return new(MappingText.Write(request.Kind, columns), columns, MappingSuggester.IsConfident(request.Kind, columns), SourceDescription.Of(opened, request.Kind));
    }

    /// <summary>The rows with content: read, or the account of one that cannot be; with the bytes of the file up to there.</summary>
    private static IEnumerable<(IReadRow? Row, ImportRow? Fault, long Bytes)> Rows(OpenedFile opened, IRowTaker taker, RecordKind kind)
    {
        while (opened.Read(out var row))
        {
            if (row.IsBlank)
                continue;
            yield return row.Fault is { } fault
                ? (null, Fault(row, fault, opened.Headers.Length, kind), opened.BytesRead)
                : (taker.Read(row), null, opened.BytesRead);
        }
    }

    /// <exception cref="ImportException">A column is in doubt.</exception>
    private static ImportRequest WithSuggestion(Stream file, long start, ImportRequest request)
    {
        file.Position = start;
        var suggestion = Suggest(file, request);
        file.Position = start;
        if (suggestion.IsConfident)
            return request with { MappingName = null, MappingJson = suggestion.Json };
        var doubtful = suggestion.Columns.FirstOrDefault(column => !column.IsCertain);
        throw new ImportException(ImportErrorCode.UncertainMapping, FileName(request), doubtful is null
            ? "No column is known to be the title; have a mapping suggested, complete it and import with it."
            : $"Column '{Excerpt.Of(doubtful.Header, null)}' is in doubt: {doubtful.Evidence}. Have a mapping suggested, correct it and import with it.",
            suggestion.Source.HeaderRow, doubtful?.Header ?? "title");
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

    private static ImportReport Finish(ImportRequest request, OpenedFile opened, Mapping mapping, RowLedger ledger, IRowTaker taker, IRecordWriter writer, ImportSummary summary)
    {
        writer.Record(summary);
        return new()
        {
            Summary = summary,
            IsValidateOnly = request.IsValidateOnly,
            Source = SourceDescription.Of(opened, request.Kind),
            Columns = ColumnUse.Of(mapping, opened.Headers),
            EmployersAdded = taker.EmployersAdded,
            Reasons = ledger.Reasons(),
            Notes = ledger.Noted,
            Change = request.IsValidateOnly ? null : writer.Commit(),
        };
    }

    private static IRowTaker Taker(Mapping mapping, string[] headers, IRecordStore store, IRecordWriter writer, DateTimeOffset now) => mapping.Kind switch
    {
        RecordKind.Posts => new PostTaker(new(mapping, headers, PostFields.Readings), writer, DateOnly.FromDateTime(now.UtcDateTime)),
        RecordKind.Candidates => new CandidateTaker(new(mapping, headers, CandidateFields.Readings), writer, now, store.Secret),
        RecordKind.Courses => new CourseTaker(new(mapping, headers, CourseFields.Readings), writer, DateOnly.FromDateTime(now.UtcDateTime)),
        _ => new FairTaker(new(mapping, headers, FairFields.Readings), writer),
    };

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

    private static void CheckSeeks(Stream file)
    {
        if (!file.CanSeek)
            throw new ArgumentException("The stream cannot seek; formats and encodings are known only after a look at the whole file.", nameof(file));
    }

    /// <summary>The name behind the last slash of either kind: the caller may run on another system.</summary>
    private static string FileName(ImportRequest request) => request.FileName[(request.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
}
