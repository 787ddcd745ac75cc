using System.Threading.Channels;
using Matcher.Importing;

namespace Matcher.Server;

// How far an import has come, over all its phases. The shares of the phases are how long they take on large files of posts
// (Matcher.Benchmarks import); within a phase the share is of bytes or records that are done, so it never falls.
internal sealed class ImportSteps(ChannelWriter<V1.ImportProgress> writer, long totalBytes) : IProgress<ImportProgress>, IPublishProgress
{
    private const int ReadingEnds = 600;
    private const int SavingEnds = 620;
    private const int IndexingEnds = 920;
    private const int PublishingEnds = 999;

    private ImportProgress _read;

    public void Report(ImportProgress value)
    {
        _read = value;
        if (value.IsRead)
            Write(V1.ImportPhase.Saving, 0, 0, ReadingEnds);
        else
            Write(V1.ImportPhase.Reading, 0, 0, Share(0, ReadingEnds, value.Bytes, totalBytes));
    }

    public void Indexed(long posts, long total) => Write(V1.ImportPhase.Indexing, posts, total, Share(SavingEnds, IndexingEnds, posts, total));

    public void Published(long posts, long total) => Write(V1.ImportPhase.Publishing, posts, total, Share(IndexingEnds, PublishingEnds, posts, total));

    // The channel keeps the latest only: a slow caller must not hold up the store's writer.
    private void Write(V1.ImportPhase phase, long done, long total, int permille) => writer.TryWrite(new V1.ImportProgress
    {
        Rows = _read.Rows,
        Bytes = _read.Bytes,
        Phase = phase,
        Done = done,
        Total = total,
        Permille = permille,
    });

    private static int Share(int from, int to, long done, long total) => total <= 0 ? from : from + (int)((to - from) * (double)Math.Min(done, total) / total);
}
