using Google.Protobuf;
using Matcher.Grpc;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>Streams a file into an import and hears its progress.</summary>
internal sealed class ImportSender(ServiceClient client)
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Sends the header and the file's bytes; returns the report.</summary>
    /// <exception cref="RpcException">The import failed; nothing was written.</exception>
    public async Task<ImportReport> SendAsync(ImportHeader header, Stream file, Action<ImportProgress> progress, Action<RowNote> row, CancellationToken cancellationToken) =>
        (await RunAsync(header, file, progress, row, cancellationToken)).Report ?? throw NoAnswer();

    /// <summary>Sends the header and the file's bytes; returns the mapping that the service proposes.</summary>
    /// <exception cref="RpcException">The file cannot be read.</exception>
    public async Task<MappingSuggestion> AskAsync(ImportHeader header, Stream file, CancellationToken cancellationToken) =>
        (await RunAsync(header, file, _ => { }, _ => { }, cancellationToken)).Suggestion ?? throw NoAnswer();

    private static RpcException NoAnswer() => new(new Status(StatusCode.Internal, "The import ended without a report."));

    private async Task<ImportRecordsResponse> RunAsync(ImportHeader header, Stream file, Action<ImportProgress> progress, Action<RowNote> row, CancellationToken cancellationToken)
    {
        using AsyncDuplexStreamingCall<ImportRecordsRequest, ImportRecordsResponse> call = client.Import(cancellationToken);
        Task sending = WriteAsync(call.RequestStream, header, file, cancellationToken);
        var last = new ImportRecordsResponse();
        while (await call.ResponseStream.MoveNext(cancellationToken))
        {
            ImportRecordsResponse answer = call.ResponseStream.Current;
            if (answer.PartCase is ImportRecordsResponse.PartOneofCase.Progress)
                progress(answer.Progress);
            else if (answer.PartCase is ImportRecordsResponse.PartOneofCase.Rows)
                answer.Rows.Rows.ToList().ForEach(row);
            else
                last = answer;
        }

        await sending;
        return last;
    }

    // When the service ends the call early, its status is the story; the failed write is only how it came about.
    private static async Task WriteAsync(IClientStreamWriter<ImportRecordsRequest> requests, ImportHeader header, Stream file, CancellationToken cancellationToken)
    {
        try
        {
            await requests.WriteAsync(new ImportRecordsRequest { Header = header }, cancellationToken);
            byte[] buffer = new byte[ChunkBytes];
            int read;
            while ((read = await file.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancellationToken)) > 0)
                await requests.WriteAsync(new ImportRecordsRequest { Chunk = ByteString.CopyFrom(buffer, 0, read) }, cancellationToken);
            await requests.CompleteAsync();
        }
        catch (Exception fault) when (fault is RpcException or InvalidOperationException)
        {
        }
    }
}
