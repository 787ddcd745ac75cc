using Microsoft.Extensions.Logging;

namespace Matcher.Server;

// What the service logs: names, counts and versions, never a person's needs, text or identity.
internal static partial class ServerLog
{
    public const string Category = "Matcher.Server";

    [LoggerMessage(100, LogLevel.Information, "Serving at {Address}: engines {Engines}, post index {PostIndex}, model {Model}, rules {Rules}, store version {StoreVersion}.", EventName = "Serving")]
    public static partial void Serving(ILogger logger, Uri address, string engines, string postIndex, string model, string rules, long storeVersion);

    [LoggerMessage(101, LogLevel.Information, "Stopped.", EventName = "Stopped")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(102, LogLevel.Warning, "No keys are configured: every call will be refused.", EventName = "NoKeys")]
    public static partial void NoKeys(ILogger logger);

    [LoggerMessage(103, LogLevel.Warning, "Plain text beyond loopback, as configured: keys and answers can be read on the way.", EventName = "PlainText")]
    public static partial void PlainText(ILogger logger);

    [LoggerMessage(110, LogLevel.Information, "The post index holds store version {IndexVersion}, the store has {StoreVersion}: building it again.", EventName = "IndexRebuild")]
    public static partial void IndexRebuild(ILogger logger, long indexVersion, long storeVersion);

    // Only the kind of the fault: an engine's message may quote what was searched or written.
    [LoggerMessage(111, LogLevel.Error, "The post index failed ({Fault}); search is unavailable until it is built again.", EventName = "IndexFailed")]
    public static partial void IndexFailed(ILogger logger, string fault);

    [LoggerMessage(112, LogLevel.Error, "The snapshot could not follow a write ({Fault}); it is built again from the store.", EventName = "SnapshotFailed")]
    public static partial void SnapshotFailed(ILogger logger, string fault);

    [LoggerMessage(113, LogLevel.Information, "Snapshot of store version {StoreVersion} for {Day} built in {Milliseconds} ms.", EventName = "SnapshotBuilt")]
    public static partial void SnapshotBuilt(ILogger logger, long storeVersion, string day, long milliseconds);

    [LoggerMessage(114, LogLevel.Information, "Pool of {Rows} people from {Source} in {Milliseconds} ms, {BytesPerRow:0.0} bytes a row, vector path {VectorPath}.", EventName = "PoolReady")]
    public static partial void PoolReady(ILogger logger, int rows, string source, long milliseconds, double bytesPerRow, Scoring.VectorPath vectorPath);

    [LoggerMessage(115, LogLevel.Information, "The image of the pool is built again ({Code}): {Reason}", EventName = "PoolRefused")]
    public static partial void PoolRefused(ILogger logger, string code, string reason);

    [LoggerMessage(116, LogLevel.Warning, "The image of the pool was not saved ({Code} {Fault}); the next start builds the pool.", EventName = "PoolUnsaved")]
    public static partial void PoolUnsaved(ILogger logger, string code, string fault);

    [LoggerMessage(117, LogLevel.Error, "The image of the pool cannot be removed ({Fault}); what was deleted may still stand in it. It is tried again with the next write.", EventName = "PoolStays")]
    public static partial void PoolStays(ILogger logger, string fault);

    [LoggerMessage(118, LogLevel.Information, "Model {Model} (tables {Checksum}) is in use.", EventName = "ModelInUse")]
    public static partial void ModelInUse(ILogger logger, string model, string checksum);

    [LoggerMessage(119, LogLevel.Error, "The promoted model {Model} cannot be used ({Fault}); {Instead} ranks in its place.", EventName = "ModelUnusable")]
    public static partial void ModelUnusable(ILogger logger, string model, string fault, string instead);

    [LoggerMessage(120, LogLevel.Error, "{Method} failed with {Fault}.\n{StackTrace}", EventName = "CallFailed")]
    public static partial void CallFailed(ILogger logger, string fault, string method, string stackTrace);

    [LoggerMessage(130, LogLevel.Information, "Import of {Rows} rows: {Accepted} accepted, {Repaired} repaired, {Merged} merged, {Refused} refused.", EventName = "Imported")]
    public static partial void Imported(ILogger logger, long rows, long accepted, long repaired, long merged, long refused);
}
