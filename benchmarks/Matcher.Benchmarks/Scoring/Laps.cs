using System.Diagnostics;

namespace Matcher.Benchmarks;

/// <summary>
/// The time of a way that is run again and again: it is cut into laps, each lap counts with the least of its rounds. On a machine that
/// others use too, something that takes seconds never meets a quiet moment as a whole, while something that takes milliseconds does;
/// whoever compares the least of whole rounds compares that. So the laps of all ways have to take about as long.
/// </summary>
internal sealed class Laps
{
    private readonly List<double> _least = [];
    private int _lap;
    private long _since;

    /// <summary>The sum of the least times of all laps.</summary>
    public double TotalNs => _least.Sum();

    public void Forget() => _least.Clear();

    public void StartRound() => (_lap, _since) = (0, Stopwatch.GetTimestamp());

    /// <summary>Ends a lap. Every round has the same laps in the same order.</summary>
    public void End()
    {
        var ns = Stopwatch.GetElapsedTime(_since).TotalNanoseconds;
        if (_lap == _least.Count)
            _least.Add(ns);
        else
            _least[_lap] = Math.Min(_least[_lap], ns);
        _lap++;
        _since = Stopwatch.GetTimestamp();
    }
}
