using Matcher.Matching;
using Matcher.Scoring;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

/// <summary>
/// The image of the pool of people beside the store, so that a start need not build the pool. It goes with the first change of a
/// person, before that write is answered: nothing may stand in it that was deleted or withdrawn. It is saved after a building at the
/// start and when the service stops. Used under the keeper's gate only.
/// </summary>
internal sealed class PoolImageFile(string folder, ILogger logger)
{
    private const string FileName = "candidates.pool";

    private DateOnly? _day;
    private bool _isDue;

    public string Location { get; } = Path.Combine(folder, FileName);

    // What a saving that was killed leaves.
    private string Unfinished => Location + ".new";

    // Takes note of a start from the store or from the file.
    public void Began(MatchSnapshot snapshot, IRecordStore store, CancellationToken cancellationToken)
    {
        PoolStart start = snapshot.PoolStart;
        if (start.Refusal is { Code: not "missing" } refusal)
            ServerLog.PoolRefused(logger, refusal.Code, refusal.Message);
        ServerLog.PoolReady(logger, snapshot.PoolSize.Rows, start.IsFromImage ? "its image" : "the store", (long)start.Took.TotalMilliseconds,
            snapshot.PoolSize.Rows == 0 ? 0 : (double)snapshot.PoolSize.Bytes / snapshot.PoolSize.Rows, VectorPaths.Current);
        if (!start.IsFromImage)
            Forget();
        else if (Delete(Unfinished))
            _day = snapshot.Versions.Day;
        Save(snapshot, store, cancellationToken);
    }

    // Takes the file away; tried again later if the disk does not let it go.
    public void Forget()
    {
        _day = null;
        _isDue = !Delete(Location) | !Delete(Unfinished);
    }

    // Tries again what the disk did not do.
    public void ForgetIfDue()
    {
        if (_isDue)
            Forget();
    }

    // Saves the pool unless the file is that pool. Without the file the next start takes longer, so a fault is only told.
    public void Save(MatchSnapshot snapshot, IRecordStore store, CancellationToken cancellationToken)
    {
        if (_day == snapshot.Versions.Day)
            return;
        try
        {
            snapshot.SavePool(store, Location, cancellationToken);
            (_day, _isDue) = (snapshot.Versions.Day, false);
        }
        catch (PoolImageException fault)
        {
            ServerLog.PoolUnsaved(logger, fault.Code, fault.InnerException?.GetType().Name ?? "");
        }
    }

    private bool Delete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            ServerLog.PoolStays(logger, fault.GetType().Name);
            return false;
        }
    }
}
