namespace Matcher.Matching;

/// <summary>
/// Questions that nobody puts at the moment, with the tables that they were last put with. Whoever asks the same again, for the next
/// page of a list, finds the tables made; others take over the memory of the question that lay longest. Thread-safe.
/// </summary>
/// <typeparam name="TQuestion">A question with its tables.</typeparam>
/// <param name="make">Makes one without tables.</param>
/// <param name="bytesOf">How much memory one holds.</param>
/// <param name="mostBytes">Above this no further one is made while others lie idle; fewer than <see cref="Least"/> may always lie.</param>
internal sealed class QuestionShelf<TQuestion>(Func<TQuestion> make, Func<TQuestion, long> bytesOf, long mostBytes = 64 << 20)
    where TQuestion : class
{
    /// <summary>The most that lie idle.</summary>
    public const int Most = 16;

    /// <summary>So many may lie idle whatever memory they hold, for callers at the same time.</summary>
    public const int Least = 4;

    private readonly Lock _lock = new();

    // Who lay longest comes first.
    private readonly List<(QuestionKey Key, TQuestion Question, long Bytes)> _idle = [];

    /// <summary>Lends a question that is ready to be put.</summary>
    /// <param name="key">Which question.</param>
    /// <param name="ask">Makes its tables; not called if they are there. What it leaves half made is thrown away.</param>
    /// <param name="put">Puts it.</param>
    public T Lend<T>(QuestionKey key, Action<TQuestion> ask, Func<TQuestion, T> put)
    {
        var (question, isReady) = Take(key);
        if (!isReady)
            ask(question);
        try
        {
            return put(question);
        }
        finally
        {
            Return(key, question);
        }
    }

    private (TQuestion Question, bool IsReady) Take(QuestionKey key)
    {
        lock (_lock)
        {
            var ready = _idle.FindIndex(idle => idle.Key == key);
            var isFull = _idle.Count >= Most || (_idle.Count >= Least && _idle.Sum(idle => idle.Bytes) >= mostBytes);
            if (ready >= 0 || isFull)
            {
                var at = Math.Max(ready, 0);
                var (_, question, _) = _idle[at];
                _idle.RemoveAt(at);
                return (question, ready >= 0);
            }
        }

        return (make(), false);
    }

    private void Return(QuestionKey key, TQuestion question)
    {
        lock (_lock)
        {
            if (_idle.Count == Most)
                _idle.RemoveAt(0);
            _idle.Add((key, question, bytesOf(question)));
        }
    }
}
