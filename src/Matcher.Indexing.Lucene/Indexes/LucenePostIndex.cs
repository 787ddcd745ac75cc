using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Matcher.Domain;
using Matcher.Matching;
using Lock = System.Threading.Lock;

namespace Matcher.Indexing.Lucene;

/// <summary>
/// The post index on Lucene.Net, in the folder <c>index.lucene</c>. Readers never wait for a write; a search sees one state from start
/// to end. Every write is one commit that names the store's version; a rebuild shows when it is done, and until then the old content.
/// </summary>
/// <remarks>
/// <para>Titles, texts, industries, places, majors and skills are searched; employers' names are not part of a post and are not.</para>
/// <para>What is found follows from the tokens of Matcher.Text alone; the words of SmartCn only rank it.</para>
/// </remarks>
public sealed class LucenePostIndex : IPostIndex
{
    private const string FolderName = "index.lucene";

    private readonly Lock _writing = new();
    private readonly FilterCache _filters = new();
    private readonly ReaderStatistics _statistics = new();
    private readonly string _path;
    private readonly IndexFolder _folder;
    private long _storeVersion;
    private volatile bool _isDamaged;
    private volatile bool _isDisposed;

    private LucenePostIndex(string path)
    {
        _path = path;
        _folder = new IndexFolder(path);
        _storeVersion = _folder.StoreVersion;
    }

    /// <inheritdoc/>
    public string Name => "lucene-4.8";

    /// <inheritdoc/>
    public long StoreVersion => Volatile.Read(ref _storeVersion);

    /// <summary>Opens the index of a folder; one that is missing, damaged or of another version is begun anew and reports -1.</summary>
    /// <remarks>Cost: reads the whole index once to check it.</remarks>
    /// <exception cref="ArgumentException">The folder's name is empty.</exception>
    /// <exception cref="PostIndexException">The folder can neither be used nor replaced, or another process writes to it.</exception>
    public static LucenePostIndex Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.Combine(folder, FolderName);
        try
        {
            return new LucenePostIndex(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PostIndexException(PostIndexException.Failed, path, $"The index cannot be opened: {error.Message}", error is LockObtainFailedException, error);
        }
    }

    /// <inheritdoc/>
    public void Rebuild(IEnumerable<Post> posts, long storeVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentOutOfRangeException.ThrowIfNegative(storeVersion);
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_isDamaged)
                _folder.StartAnew();
            _isDamaged = false;
            Write(storeVersion, writer =>
            {
                writer.DeleteAll();
                foreach (var post in posts)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    writer.AddDocument(PostDocument.Of(post));
                }
            });
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The index was never built; a part of the posts would pass for all of them.</exception>
    public void Apply(IEnumerable<Post> put, IReadOnlyCollection<PostId> deleted, long storeVersion)
    {
        ArgumentNullException.ThrowIfNull(put);
        ArgumentNullException.ThrowIfNull(deleted);
        ArgumentOutOfRangeException.ThrowIfNegative(storeVersion);
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (StoreVersion == IndexFolder.NotBuilt)
                throw new InvalidOperationException("The index holds no version of the store; rebuild it first.");
            Write(storeVersion, writer =>
            {
                writer.DeleteDocuments([.. deleted.Select(PostDocument.Key)]);
                foreach (var post in put)
                    writer.UpdateDocument(PostDocument.Key(post.Id), PostDocument.Of(post));
            });
        }
    }

    /// <inheritdoc/>
    public PostSearchResult Search(PostQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Count, 1);
        if (query.Sort == PostSort.Distance && query.Near is null)
            throw new ArgumentException("A query by distance was without a point; near is required.", nameof(query));
        cancellationToken.ThrowIfCancellationRequested();
        var (searchers, searcher) = Acquire();
        try
        {
            return new IndexSearch(searcher.IndexReader, _statistics.Of(searcher.IndexReader), _filters, query).Run(cancellationToken);
        }
        catch (IOException error)
        {
            throw Report(error);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_writing)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            _folder.Dispose();
        }
    }

    // A write that failed goes back to the last commit and replaces the searchers; then there are others to ask.
    private (SearcherManager Searchers, IndexSearcher Searcher) Acquire()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var searchers = _folder.Searchers;
            try
            {
                return (searchers, searchers.Acquire());
            }
            catch (ObjectDisposedException) when (!_isDisposed && searchers != _folder.Searchers)
            {
            }
        }
    }

    private void Write(long storeVersion, Action<IndexWriter> write)
    {
        try
        {
            _folder.Write(storeVersion, write);
            Volatile.Write(ref _storeVersion, storeVersion);
        }
        catch (IOException error)
        {
            throw Report(error);
        }
    }

    private PostIndexException Report(IOException error)
    {
        if (error is not (CorruptIndexException or EndOfStreamException or FileNotFoundException))
            return new PostIndexException(PostIndexException.Failed, _path, $"The index reported: {error.Message}", isTransient: true, error);
        _isDamaged = true;
        Volatile.Write(ref _storeVersion, IndexFolder.NotBuilt);
        return new PostIndexException(PostIndexException.Damaged, _path, "The index cannot be read; build it again.", inner: error);
    }
}
