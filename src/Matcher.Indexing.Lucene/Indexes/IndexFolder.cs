using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace Matcher.Indexing.Lucene;

/// <summary>The folder of the index: one writer, and a searcher that sees what was committed last. What cannot be read is thrown away.</summary>
/// <remarks>The lock on the folder is the operating system's, so that it goes with the process that held it.</remarks>
internal sealed class IndexFolder : IDisposable
{
    /// <summary>The version of a store that no index ever holds.</summary>
    public const long NotBuilt = -1;

    private const string NumberKey = "number";
    private const string StoreVersionKey = "store_version";
    private const double WriteBufferMegabytes = 64;
    private const int SmallSegmentPosts = 1000;
    private const int MergeFactor = 5;

    private readonly string _path;
    private UnsyncedDirectory _directory;
    private IndexWriter _writer;
    private SearcherManager _searchers;

    public IndexFolder(string path)
    {
        _path = path;
        if (!IsReadable(path))
            Clear();
        (_directory, _writer, _searchers) = OpenWriter();
    }

    /// <summary>The version that the last commit names.</summary>
    public long StoreVersion => _writer.CommitData is { } data && data.TryGetValue(StoreVersionKey, out var text)
        ? long.Parse(text, CultureInfo.InvariantCulture)
        : NotBuilt;

    /// <summary>The searchers of now; <see cref="Recover"/> and <see cref="StartAnew"/> replace them.</summary>
    public SearcherManager Searchers => Volatile.Read(ref _searchers);

    /// <summary>Writes, commits and shows the result; nothing happened if it fails.</summary>
    public void Write(long storeVersion, Action<IndexWriter> write)
    {
        try
        {
            write(_writer);
            _writer.SetCommitData(new Dictionary<string, string>
            {
                [NumberKey] = IndexFields.Number.ToString(CultureInfo.InvariantCulture),
                [StoreVersionKey] = storeVersion.ToString(CultureInfo.InvariantCulture),
            });
            _writer.Commit();
        }
        catch
        {
            Recover();
            throw;
        }
        _searchers.MaybeRefreshBlocking();
    }

    /// <summary>Deletes everything and begins an empty index.</summary>
    public void StartAnew()
    {
        // Some systems do not delete files that are open.
        _searchers.Dispose();
        CloseWriter();
        Clear();
        Reopen();
    }

    public void Dispose()
    {
        _searchers.Dispose();
        CloseWriter();
    }

    /// <summary>Goes back to the last commit; searches go on meanwhile.</summary>
    private void Recover()
    {
        CloseWriter();
        Reopen();
    }

    private void Reopen()
    {
        var before = _searchers;
        (_directory, _writer, var searchers) = OpenWriter();
        Volatile.Write(ref _searchers, searchers);
        before.Dispose();
    }

    private (UnsyncedDirectory Directory, IndexWriter Writer, SearcherManager Searchers) OpenWriter()
    {
        var directory = new UnsyncedDirectory(FSDirectory.Open(_path));
        try
        {
            var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                RAMBufferSizeMB = WriteBufferMegabytes,
                // Merging in the writing thread: a fault reaches the caller instead of ending the process from a thread of its own.
                MergeScheduler = new SerialMergeScheduler(),
                // Small segments merge among themselves: a write now and then must not wait for the large ones to be written again.
                MergePolicy = new LogDocMergePolicy { MinMergeDocs = SmallSegmentPosts, MergeFactor = MergeFactor },
            });
            return (directory, writer, new SearcherManager(writer, applyAllDeletes: true, new ReadySearchers()));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    // What was not committed is not wanted.
    private void CloseWriter()
    {
        _writer.Rollback();
        _directory.Dispose();
    }

    private void Clear()
    {
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
        Directory.CreateDirectory(_path);
    }

    /// <summary>Tells whether the folder holds an index of this number whose checksums are right, or nothing yet.</summary>
    /// <remarks>Cost: reads every file of the index once.</remarks>
    private static bool IsReadable(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            using var directory = FSDirectory.Open(path);
            if (!DirectoryReader.IndexExists(directory))
                return directory.ListAll().All(file => string.Equals(file, IndexWriter.WRITE_LOCK_NAME, StringComparison.Ordinal));
            using var reader = DirectoryReader.Open(directory);
            foreach (var leaf in reader.Leaves)
                leaf.AtomicReader.CheckIntegrity();
            var data = reader.IndexCommit.UserData;
            return data.TryGetValue(NumberKey, out var number) && number == IndexFields.Number.ToString(CultureInfo.InvariantCulture)
                && data.TryGetValue(StoreVersionKey, out var version) && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        }
        catch (Exception error) when (error is not UnauthorizedAccessException)
        {
            // Lucene answers damage with many kinds of exceptions. Whatever this folder was, it is not an index that this program can read.
            return false;
        }
    }
}
