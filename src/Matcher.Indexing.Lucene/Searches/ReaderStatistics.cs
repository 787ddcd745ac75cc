using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Matcher.Indexing.Lucene;

/// <summary>Statistics per reader, made once and gone with it.</summary>
internal sealed class ReaderStatistics
{
    private readonly ConditionalWeakTable<IndexReader, LiveStatistics> _statistics = [];

    public LiveStatistics Of(IndexReader reader) => _statistics.GetValue(reader, static reader => new LiveStatistics(reader));
}
