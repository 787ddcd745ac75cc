using System.Text;

namespace Matcher.Indexing.Lucene;

/// <summary>How near titles are to being the query itself.</summary>
internal sealed class TitleMatch(string tokens)
{
    private readonly byte[] _query = Encoding.UTF8.GetBytes(tokens);

    /// <summary>2 for a title that is the query, 1 for one that begins or ends with it, else 0.</summary>
    public int Of(ReadOnlySpan<byte> title)
    {
        if (title.Length == _query.Length)
            return title.SequenceEqual(_query) ? 2 : 0;
        if (title.Length < _query.Length)
            return 0;
        return (title.StartsWith(_query) && title[_query.Length] == ' ') || (title.EndsWith(_query) && title[^(_query.Length + 1)] == ' ') ? 1 : 0;
    }
}
