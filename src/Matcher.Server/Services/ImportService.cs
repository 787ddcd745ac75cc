using System.Threading.Channels;
using Matcher.Grpc;
using Matcher.Importing;
using Matcher.Matching;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

// Answers matcher.v1.ImportService: takes the file into the data folder, then imports it in one transaction.
internal sealed class ImportService
{
    private const int MaxMappingJson = 1024 * 1024;

    private readonly SnapshotKeeper _keeper;
    private readonly HostOptions _options;
    private readonly ILogger _logger;

    public ImportService(SnapshotKeeper keeper, HostOptions options, ILogger logger)
    {
        _keeper = keeper;
        _options = options;
        _logger = logger;
        Definition = ServiceBinder.For(V1.ImportServiceReflection.Descriptor.Services[0])
            .DuplexStreaming<V1.ImportRecordsRequest, V1.ImportRecordsResponse>("ImportRecords", ImportAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task ImportAsync(IAsyncStreamReader<V1.ImportRecordsRequest> requests, IServerStreamWriter<V1.ImportRecordsResponse> responses, ServerCallContext context)
    {
        CancellationToken stop = context.CancellationToken;
        _ = _keeper.Store;
        if (!await requests.MoveNext(stop) || requests.Current.PartCase != V1.ImportRecordsRequest.PartOneofCase.Header)
            throw Faults.Invalid("header", "is missing; the first message describes the file.");
        V1.ImportHeader header = requests.Current.Header;
        ImportRequest import = ReadHeader(header);
        using var spool = ImportSpool.Create(_options.DataFolder);
        await ReceiveAsync(requests, spool.Stream, header.TotalBytes, stop);
        if (spool.Stream.Length < header.TotalBytes)
            throw Faults.Invalid("header.total_bytes", $"was {header.TotalBytes}, but {spool.Stream.Length} bytes came; nothing was imported.");
        spool.Stream.Position = 0;
        if (header.SuggestMapping)
        {
            await responses.WriteAsync(new V1.ImportRecordsResponse { Suggestion = ImportRecords.Write(RecordImporter.Suggest(spool.Stream, import)) }, stop);
            return;
        }

        using ImportRowSpool? rows = header.EveryRow ? ImportRowSpool.Create(_options.DataFolder) : null;
        ImportReport report = await RunAsync(import with { OnRow = rows is null ? null : rows.Add }, spool.Stream, responses, stop);
        ImportSummary summary = report.Summary;
        ServerLog.Imported(_logger, summary.Rows, summary.Accepted, summary.Repaired, summary.Merged, summary.Refused);
        foreach (V1.ImportRows part in rows?.Parts() ?? [])
            await responses.WriteAsync(new V1.ImportRecordsResponse { Rows = part }, stop);
        V1.ImportReport wire = ImportRecords.Write(report);
        wire.Versions = VersionRecords.Write(await _keeper.ReadAsync(snapshot => snapshot.Versions, stop));
        await responses.WriteAsync(new V1.ImportRecordsResponse { Report = wire }, stop);
    }

    private ImportRequest ReadHeader(V1.ImportHeader header)
    {
        var fields = new FieldReader(_keeper.Today);
        RecordKind kind = fields.RequiredWord<V1.RecordKind, RecordKind>("header.kind", header.Kind);
        string? name = fields.Text("header.file_name", header.FileName);
        if (name is null)
            fields.Add("header.file_name", "is missing; messages and the journal name the file.");
        string? mapping = fields.Text("header.mapping_name", header.MappingName);
        string? json = fields.Text("header.mapping_json", header.MappingJson, MaxMappingJson);
        string? sheet = fields.Text("header.sheet_name", header.SheetName);
        if (header.SuggestMapping && (mapping ?? json) is not null)
            fields.Add("header.suggest_mapping", "is set beside a mapping; one of both is allowed.");
        if (mapping is not null && json is not null)
            fields.Add("header.mapping_json", "is given beside mapping_name; one of both is allowed.");
        if (!header.HasTotalBytes)
            fields.Add("header.total_bytes", "is missing; without it, an upload that breaks off may look like the whole file.");
        else if (header.TotalBytes < 0)
            fields.Add("header.total_bytes", $"was {header.TotalBytes}; 0 or more is allowed.");
        fields.ThrowIfAny();
        if (header.TotalBytes > _options.MaxImportBytes)
            throw Faults.ImportTooLarge(_options.MaxImportBytes);
        return new ImportRequest
        {
            Kind = kind,
            FileName = name!,
            SheetName = sheet,
            MappingName = mapping,
            MappingJson = json,
            IsValidateOnly = header.ValidateOnly,
        };
    }

    private static async Task ReceiveAsync(IAsyncStreamReader<V1.ImportRecordsRequest> requests, FileStream spool, long totalBytes, CancellationToken stop)
    {
        while (await requests.MoveNext(stop))
        {
            if (requests.Current.PartCase != V1.ImportRecordsRequest.PartOneofCase.Chunk)
                throw Faults.Invalid("chunk", "is missing; after the header every message carries bytes of the file.");
            if (spool.Length + requests.Current.Chunk.Length > totalBytes)
                throw Faults.Invalid("header.total_bytes", $"was {totalBytes}, but more bytes came; nothing was imported.");
            await spool.WriteAsync(requests.Current.Chunk.Memory, stop);
        }

        await spool.FlushAsync(stop);
    }

    // Progress is told beside the work: a slow caller must not hold up the store's writer, so only the latest count waits for it.
    private async Task<ImportReport> RunAsync(ImportRequest import, FileStream file, IServerStreamWriter<V1.ImportRecordsResponse> responses, CancellationToken stop)
    {
        var latest = Channel.CreateBounded<V1.ImportProgress>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        Task<ImportReport> work = Task.Run(() => ImportAndPublishAsync(import, file, latest.Writer, stop), stop);
        await foreach (V1.ImportProgress step in latest.Reader.ReadAllAsync(stop))
            await responses.WriteAsync(new V1.ImportRecordsResponse { Progress = step }, stop);
        return await work;
    }

    private async Task<ImportReport> ImportAndPublishAsync(ImportRequest import, FileStream file, ChannelWriter<V1.ImportProgress> end, CancellationToken stop)
    {
        try
        {
            var steps = new ImportSteps(end, file.Length);
            return await _keeper.WriteAsync((store, ledger) =>
            {
                ledger.Progress = steps;
                ImportReport report = new RecordImporter(_options.Time).Run(file, import, store, steps, stop);
                ledger.Add(report.Change);
                return report;
            }, stop);
        }
        finally
        {
            end.Complete();
        }
    }
}
