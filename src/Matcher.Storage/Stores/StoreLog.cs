using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>
/// Keeps the write-ahead log short, and deleted content out of it and out of the pages that it was moved between. For whoever holds
/// the store's gate.
/// </summary>
/// <remarks>
/// A reader that began while the log was not empty keeps the log from being begun anew, and a view is such a reader for as long as
/// its snapshot lives. So once everything stands in the file, the views of the last version begin their transactions again: from
/// then on they read the file alone, and the log can be emptied. SQLite's own checkpoints are off, because the pages that a
/// checkpoint writes have to be known.
/// </remarks>
internal sealed class StoreLog : IDisposable
{
    /// <summary>From this length on the log is emptied as soon as no reader stands in the way.</summary>
    private const long LongBytes = 4 << 20;

    /// <summary>From this length on a writer waits a while for the readers of older versions.</summary>
    private const long VeryLongBytes = 16 << 20;

    /// <summary>And also once deleted content has stood in a file for so long.</summary>
    private static readonly TimeSpan LongestErase = TimeSpan.FromSeconds(1);

    private readonly SqliteConnection _writer;
    private readonly StoreViews _views;
    private readonly PageScrubber _scrubber;
    private readonly FileInfo _file;
    private readonly HashSet<uint> _pages = [];

    // Stopwatch ticks; 0 if nothing is due.
    private long _eraseIsDueSince;

    public StoreLog(SqliteConnection writer, string path, StoreViews views)
    {
        (_writer, _views) = (writer, views);
        _scrubber = new PageScrubber(path);
        _file = new FileInfo(path + "-wal");
    }

    /// <summary>Whether deleted content still stands in a file.</summary>
    public bool EraseIsDue => Volatile.Read(ref _eraseIsDueSince) != 0;

    /// <summary>Whether something is to be done as soon as no reader stands in the way.</summary>
    public bool IsDue => EraseIsDue || Bytes > LongBytes;

    /// <summary>Whether readers have held it up for so long that a writer should wait for them.</summary>
    public bool IsOverdue => Bytes > VeryLongBytes || (Volatile.Read(ref _eraseIsDueSince) is not 0 and var since && Stopwatch.GetElapsedTime(since) > LongestErase);

    private long Bytes => new FileInfo(_file.FullName) is { Exists: true } file ? file.Length : 0;

    /// <summary>
    /// Takes deleted content out of the log and the pages. A reader that still looks at an older commit puts it off, and so does a
    /// fault of the disk: the commit before stands, so it is not the commit's fault. It is tried again when a read, a view or a
    /// write ends and when the store is opened.
    /// </summary>
    public void Erase(long version)
    {
        if (!EraseIsDue)
            Volatile.Write(ref _eraseIsDueSince, Stopwatch.GetTimestamp());
        Empty(version);
    }

    /// <summary>Does what is due, unless a reader stands in the way.</summary>
    public void Tidy(long version)
    {
        if (IsDue)
            Empty(version);
    }

    /// <summary>The same after a process that may have been killed: which pages it wrote is not known, so all are looked at.</summary>
    public void EraseAll(long version)
    {
        Erase(version);
        if (!EraseIsDue)
            _scrubber.ScrubAll();
    }

    public void Dispose() => _scrubber.Dispose();

    private void Empty(long version)
    {
        if (_views.HasOlder(version))
            return;
        try
        {
            LogPages.Collect(_file.FullName, _pages);
            if (!IsWholeInFile())
            {
                // A view may have begun before a commit that raised no version.
                _views.Renew(version);
                if (!IsWholeInFile())
                    return;
            }

            _views.Renew(version);
            if (_writer.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
                return;
            // The cache may hold what is about to be scrubbed.
            _writer.Execute("PRAGMA shrink_memory");
            _scrubber.Scrub(_pages);
            _pages.Clear();
            Volatile.Write(ref _eraseIsDueSince, 0);
        }
        catch (Exception error) when (error is SqliteException or IOException or StoreException)
        {
            // Still due, and said so by the store.
        }
    }

    /// <summary>Writes to the file what no reader keeps in the log; whether that was all.</summary>
    private bool IsWholeInFile()
    {
        var (_, inLog, inFile) = _writer.QuerySingle<(long Busy, long InLog, long InFile)>("PRAGMA wal_checkpoint(PASSIVE)");
        return inLog == inFile;
    }
}
