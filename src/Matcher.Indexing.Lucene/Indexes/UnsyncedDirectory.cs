using Lucene.Net.Store;

namespace Matcher.Indexing.Lucene;

/// <summary>A directory that leaves it to the system when bytes reach the disk.</summary>
/// <remarks>
/// A commit survives the process that made it. After a power cut the last commits may be missing, which the store's version tells, or
/// broken, which the checksums tell when the index is opened; both end in a rebuild. Waiting for the disk took most of a write's time.
/// </remarks>
internal sealed class UnsyncedDirectory(FSDirectory directory) : FilterDirectory(directory)
{
    public override void Sync(ICollection<string> names)
    {
    }
}
