using Matcher.Grpc;
using Matcher.Importing;
using Matcher.Matching;
using Matcher.Protocol;
using Matcher.Storage;

namespace Matcher.Server;

// What the parts of the program throw, as the status that a caller gets. Texts that could repeat a record's content stay inside.
internal static class FaultMap
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    public static RpcException ToException(Exception fault) => fault switch
    {
        RpcException known => known,
        StoreException store => OfStore(store),
        ImportException import => OfImport(import),
        ModelException model => new RichStatus(StatusCode.Internal, $"The model cannot be used: {model.Code}.")
            .WithReason(ErrorReasons.ModelFault, ErrorReasons.Domain, [new("code", model.Code)])
            .ToException(),
        OperationCanceledException => new RpcException(Status.DefaultCancelled),
        _ => new RichStatus(StatusCode.Internal, "The service failed; its log says more.")
            .WithReason(ErrorReasons.Internal, ErrorReasons.Domain)
            .ToException(),
    };

    // The status of one item of a batch, with the same details as a call of its own would have.
    public static Google.Rpc.Status ToItem(RpcException refusal) =>
        refusal.Trailers.GetValueBytes("grpc-status-details-bin") is { } bytes
            ? Google.Rpc.Status.Parser.ParseFrom(bytes)
            : new Google.Rpc.Status { Code = (int)refusal.StatusCode, Message = refusal.Status.Detail };

    private static RpcException OfStore(StoreException fault)
    {
        RichStatus status = new RichStatus(fault.IsTransient ? StatusCode.Unavailable : StatusCode.Internal, $"The store cannot be used: {fault.Code}.")
            .WithReason(ErrorReasons.StoreFault, ErrorReasons.Domain, [new("code", fault.Code)]);
        return (fault.IsTransient ? status.WithRetryDelay(RetryDelay) : status).ToException();
    }

    private static RpcException OfImport(ImportException fault)
    {
        string field = fault.Code is ImportErrorCode.UnknownMapping ? "header.mapping_name"
            : fault.Code is ImportErrorCode.InvalidMapping ? "header.mapping_json"
            : fault.Code is ImportErrorCode.UnknownSheet ? "header.sheet_name"
            : "chunk";
        string place = (fault.Row is { } row ? $" row {row.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : "") + (fault.Field is { } name ? $" '{name}'" : "");
        return new RichStatus(StatusCode.InvalidArgument, $"{fault.FileName}{place}: {fault.Message}")
            .WithFieldViolation(field, fault.Message)
            .WithReason(ErrorReasons.ImportRefused, ErrorReasons.Domain, [new("code", Domain.Vocabulary<ImportErrorCode>.Of(fault.Code))])
            .ToException();
    }
}
