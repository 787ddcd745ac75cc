using System.Text.RegularExpressions;
using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Counts outcomes and reasons, and keeps the first notes. Memory is bounded: reasons come from a fixed set of words, notes are capped.</summary>
internal sealed partial class RowLedger(int maxNotedRows)
{
    private const int TopReasons = 10;

    /// <summary>Past this many kinds of note, further ones share one entry.</summary>
    private const int MaxKinds = 2_000;

    private readonly long[] _outcomes = new long[4];
    private readonly Dictionary<(RowOutcome Outcome, string Field, string Reason), long> _reasons = [];
    private readonly List<ImportRow> _noted = [];

    public long Rows { get; private set; }

    public IReadOnlyList<ImportRow> Noted => _noted;

    public long Count(RowOutcome outcome) => _outcomes[(int)outcome];

    public void Add(ImportRow row)
    {
        Rows++;
        _outcomes[(int)row.Outcome]++;
        if (row.Outcome == RowOutcome.Accepted)
            return;
        if (_noted.Count < maxNotedRows)
            _noted.Add(row);
        foreach (var (field, reason) in row.Notes.Select(note => (Field: Index().Replace(note.Field, "[]"), note.Reason)).Distinct())
        {
            var key = _reasons.Count < MaxKinds || _reasons.ContainsKey((row.Outcome, field, reason)) ? (row.Outcome, field, reason) : (row.Outcome, "other", "other");
            _reasons[key] = _reasons.GetValueOrDefault(key) + 1;
        }
    }

    public IReadOnlyList<ReasonCount> Reasons() => [.. _reasons
        .Select(pair => new ReasonCount(pair.Key.Outcome, pair.Key.Field, pair.Key.Reason, pair.Value))
        .GroupBy(count => count.Outcome)
        .OrderBy(group => group.Key)
        .SelectMany(group => group
            .OrderByDescending(count => count.Rows)
            .ThenBy(count => count.Field, StringComparer.Ordinal)
            .ThenBy(count => count.Reason, StringComparer.Ordinal)
            .Take(TopReasons))];

    // Entries of a list are counted together, wherever in the list they stand.
    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
