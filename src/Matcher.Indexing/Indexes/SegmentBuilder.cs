using Matcher.Domain;

namespace Matcher.Indexing;

/// <summary>Builds a segment from posts in the order of their row numbers.</summary>
internal sealed class SegmentBuilder
{
    private const int Gap = -1;

    private readonly List<string> _ids = [];
    private readonly List<PostFacts> _facts = [];
    private readonly List<RegionCode?> _regions = [null];
    private readonly Dictionary<string, int> _regionNumbers = new(StringComparer.Ordinal);
    private readonly TermTable _terms = new();
    private readonly List<uint> _bounds = [];
    private readonly List<int> _titleStarts = [0];
    private readonly List<int> _titleTerms = [];

    // The token at every place.
    private readonly List<int> _line = [];
    private long _firstNumber = long.MaxValue;

    /// <summary>Posts added.</summary>
    public int Count => _ids.Count;

    /// <summary>Adds a post; fields are tokens divided by blanks.</summary>
    /// <param name="number">The row's number.</param>
    /// <param name="id">The post's id.</param>
    /// <param name="region">The code; null if unknown.</param>
    /// <param name="facts">The rest; region, province and rank are filled in here.</param>
    /// <param name="titleTokens">How many tokens of the title belong to its text.</param>
    /// <param name="fields">Title, text and details.</param>
    public void Add(long number, string id, string? region, PostFacts facts, int titleTokens, ReadOnlySpan<string> fields)
    {
        _firstNumber = Math.Min(_firstNumber, number);
        _ids.Add(id);
        facts.Region = RegionNumber(region);
        facts.Province = _regions[facts.Region] is { } code ? (byte)(((code.Value[0] - '0') * 10) + (code.Value[1] - '0')) : (byte)0;
        _facts.Add(facts);
        var title = _line.Count;
        foreach (var field in fields)
            AddField(field);
        for (var i = 0; i < titleTokens; i++)
            _titleTerms.Add(_line[title + i]);
        _titleStarts.Add(_titleTerms.Count);
    }

    /// <summary>The segment of the posts added; one or more.</summary>
    public Segment Build()
    {
        _bounds.Add((uint)_line.Count);
        var (starts, places) = Postings();
        return new()
        {
            FirstNumber = _firstNumber,
            Ids = new IdList(_ids),
            ByRank = Rank(),
            Facts = [.. _facts],
            Regions = [.. _regions],
            Bounds = [.. _bounds],
            Blocks = Blocks(),
            Terms = _terms,
            Starts = starts,
            Places = places,
            TitleStarts = [.. _titleStarts],
            TitleTerms = [.. _titleTerms],
        };
    }

    private int RegionNumber(string? region)
    {
        if (region is null)
            return 0;
        if (!_regionNumbers.TryGetValue(region, out var number))
        {
            _regionNumbers[region] = number = _regions.Count;
            _regions.Add(new RegionCode(region));
        }
        return number;
    }

    private void AddField(string field)
    {
        _bounds.Add((uint)_line.Count);
        foreach (var range in field.AsSpan().Split(' '))
        {
            var token = field.AsSpan(range);
            if (token.IsEmpty)
                continue;
            _line.Add(_terms.FindOrAdd(token));
        }
        _line.Add(Gap);
    }

    // Places are visited in rising order, so each token's come out sorted.
    private (int[] Starts, uint[] Places) Postings()
    {
        var starts = new int[_terms.Count + 1];
        foreach (var term in _line)
        {
            if (term != Gap)
                starts[term + 1]++;
        }
        for (var term = 0; term < _terms.Count; term++)
            starts[term + 1] += starts[term];
        var next = starts.AsSpan(.._terms.Count).ToArray();
        var places = new uint[starts[^1]];
        for (var place = 0; place < _line.Count; place++)
        {
            if (_line[place] != Gap)
                places[next[_line[place]]++] = (uint)place;
        }
        return (starts, places);
    }

    private int[] Blocks()
    {
        var blocks = new int[(_line.Count >> Segment.BlockShift) + 1];
        var post = 0;
        for (var block = 0; block < blocks.Length; block++)
        {
            while (post + 1 < _ids.Count && _bounds[Segment.Fields * (post + 1)] <= (uint)block << Segment.BlockShift)
                post++;
            blocks[block] = post;
        }
        return blocks;
    }

    private int[] Rank()
    {
        var byRank = Enumerable.Range(0, _ids.Count).ToArray();
        Array.Sort(_ids.ToArray(), byRank, StringComparer.Ordinal);
        var facts = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_facts);
        for (var rank = 0; rank < byRank.Length; rank++)
            facts[byRank[rank]].Rank = rank;
        return byRank;
    }
}
