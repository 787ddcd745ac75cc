using System.Collections.Concurrent;

namespace Matcher.Matching;

/// <summary>Reads a sequence on a thread of its own while what was read is worked on: making records and writing them take about as long.</summary>
public static class ReadAhead
{
    private const int BatchSize = 256;
    private const int MostBatches = 4;

    /// <summary>The same items in the same order; at most some thousand are held. What the sequence throws is thrown here.</summary>
    /// <remarks>A short sequence costs no thread. The sequence is disposed with the enumerator, after its last step.</remarks>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source);
    }

    private static IEnumerable<T> Read<T>(IEnumerable<T> source)
    {
        using var items = source.GetEnumerator();
        var first = Take(items);
        foreach (var item in first)
            yield return item;
        if (first.Count < BatchSize)
            yield break;
        using var batches = new BlockingCollection<List<T>>(MostBatches);
        using var stop = new CancellationTokenSource();
        var reading = Task.Factory.StartNew(() => Fill(items, batches, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var batch in batches.GetConsumingEnumerable())
            {
                foreach (var item in batch)
                    yield return item;
            }
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            // Told above, unless nobody wants to know any more.
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
            _ = reading.Exception;
        }
    }

    private static void Fill<T>(IEnumerator<T> items, BlockingCollection<List<T>> batches, CancellationToken stop)
    {
        try
        {
            List<T> batch;
            do
            {
                batch = Take(items);
                batches.Add(batch, stop);
            }
            while (batch.Count == BatchSize);
        }
        finally
        {
            batches.CompleteAdding();
        }
    }

    private static List<T> Take<T>(IEnumerator<T> items)
    {
        var batch = new List<T>(BatchSize);
        while (batch.Count < BatchSize && items.MoveNext())
            batch.Add(items.Current);
        return batch;
    }
}
