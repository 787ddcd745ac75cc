namespace Matcher.Indexing;

/// <summary>Tells how a title and the whole query meet, token by token.</summary>
internal sealed class TitleTiers
{
    private readonly int[]? _query;

    public TitleTiers(QueryWords words, Segment segment)
    {
        var query = new int[words.Tokens.Count];
        for (var i = 0; i < query.Length; i++)
        {
            query[i] = segment.Terms.Find(words.Tokens[i]);
            if (query[i] < 0)
                return;
        }
        _query = query;
    }

    /// <summary>2 if the title is the query, 1 if it begins or ends with it, otherwise 0.</summary>
    public int Of(ReadOnlySpan<int> title)
    {
        if (_query is null || title.Length < _query.Length)
            return 0;
        var starts = title.StartsWith(_query);
        return starts && title.Length == _query.Length ? 2 : starts || title.EndsWith(_query) ? 1 : 0;
    }
}
