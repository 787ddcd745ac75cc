using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Lays an arrangement over a page of a list. Scores, parts and the order of everything else stay what they are.</summary>
internal sealed class ArrangedPage(ListSide side, Arrangement arrangement, int count, ArrangedPosition? after)
{
    private readonly Dictionary<string, (ArrangedEntry Entry, Match Match, RankKey Key)> _listed = [];
    private readonly List<RankedMatch> _page = [];
    private readonly long _shown = after?.Shown ?? 0;

    /// <summary>Reads the page.</summary>
    public T Read<T>(int nearMisses, Func<ListCounts, ScanResult, IReadOnlyList<RankedMatch>, bool, T> read, CancellationToken cancellationToken)
    {
        foreach (var entry in arrangement.Entries)
        {
            if (side.Find(entry.Id) is { } found)
                _listed.Add(entry.Id, (entry, found.Match, found.Key));
        }

        var answer = side.Ask(new ScanRequest(count + _listed.Count + 1, nearMisses, after?.Key), (counts, found) =>
        {
            var places = new ArrangedPlaces([.. _listed.Values.Select(listed => listed.Entry)], found.Listed);
            Fill(places, found);
            return read(counts, found, _page, _page.Count == count && _shown + count < places.Count);
        }, cancellationToken);
        // Not while the scan's answer is lent.
        for (var i = 0; i < _page.Count; i++)
        {
            if (_page[i].Arranged is not null)
                _page[i] = _page[i] with { OriginalRank = side.RankOf(_page[i].Key, cancellationToken) };
        }

        return answer;
    }

    private void Fill(ArrangedPlaces places, ScanResult found)
    {
        var row = 0;
        for (var place = _shown + 1; place <= Math.Min(_shown + count, places.Count); place++)
        {
            if (places.At(place) is { } entry)
            {
                var (_, match, key) = _listed[entry.Id];
                _page.Add(new RankedMatch(place, match, key) { Arranged = entry });
                continue;
            }

            while (row < found.Best.Length && _listed.ContainsKey(side.Reader.IdOf(found.Best[row])))
                row++;
            // Posts that the person saw since the page before are gone.
            if (row == found.Best.Length)
                break;
            var (read, rank) = (side.Reader.Read(found.Best.Slice(row, 1))[0], found.Before + row + 1);
            _page.Add(new RankedMatch(place, read.Match, read.Key) { OriginalRank = rank });
            row++;
        }
    }
}
