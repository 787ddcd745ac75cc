using System.Data;
using Dapper;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Indexing;

/// <summary>One search inside one read transaction.</summary>
/// <remarks>All matches are read once: the total and the facets are exact, and only the page's hits are kept.</remarks>
internal sealed class IndexSearch(SqliteConnection connection, SqliteTransaction transaction, PostQuery query)
{
    // Two steps of 10,000 before anything else: the title is the query, then the title begins or ends with it. Lengths and
    // frequencies of words cannot outweigh a step: a token adds at most 2.2 ln N, which is under 40 for 50 million posts.
    // bm25 is better the lower it is. A word in the title says more about a post than one in its text.
    private const string Relevance = """
        (CASE WHEN p.title = @title THEN 20000.0
              WHEN substr(p.title, 1, length(@title)) = @title OR substr(p.title, -length(@title)) = @title THEN 10000.0
              ELSE 0.0 END) - bm25(words, 8.0, 1.0, 2.0)
        """;
    private const int FirstFacetColumn = 2;

    public PostSearchResult Run(CancellationToken cancellationToken)
    {
        var words = MatchExpression.Of(query.Text);
        var result = Read(words.All, isBroadened: false, cancellationToken);
        return result.Total == 0 && words.Any is not null ? Broaden(words.Any, result, cancellationToken) : result;
    }

    private PostSearchResult Broaden(string any, PostSearchResult narrow, CancellationToken cancellationToken)
    {
        var broad = Read(any, isBroadened: true, cancellationToken);
        return broad.Total == 0 ? narrow : broad;
    }

    private PostSearchResult Read(string? match, bool isBroadened, CancellationToken cancellationToken)
    {
        var facets = query.Facets.Distinct().Select(facet => new FacetCounter(facet)).ToArray();
        var values = new DynamicParameters(new { match, title = TitleKey.Of(query.Text) });
        var filter = FilterClause.Of(query.Filter, values);
        var columns = string.Concat(facets.Select(facet => $", {facet.Column}"));
        // CROSS JOIN keeps the order: from the words to the posts.
        var sql = match is null
            ? $"SELECT p.id, 0.0{columns} FROM posts p WHERE {filter}"
            : $"SELECT p.id, {Relevance}{columns} FROM words CROSS JOIN posts p ON p.number = words.rowid WHERE words MATCH @match AND {filter}";
        var top = new TopHits(query.Count, query.After);
        var total = 0L;
        using var rows = connection.ExecuteReader(sql, values, transaction);
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            total++;
            var relevance = rows.GetDouble(1);
            if (top.Admits(relevance))
                top.Offer(new PostHit(new PostId(rows.GetString(0)), relevance));
            for (var i = 0; i < facets.Length; i++)
                Count(facets[i], rows, FirstFacetColumn + i);
        }
        return new(top.Hits(), total, TotalIsEstimate: false, [.. facets.SelectMany(facet => facet.Counts())], isBroadened);
    }

    private static void Count(FacetCounter facet, IDataReader rows, int column)
    {
        if (facet.IsSet)
            facet.Count(rows.GetInt64(column));
        else
            facet.Count(rows.IsDBNull(column) ? null : rows.GetString(column));
    }
}
