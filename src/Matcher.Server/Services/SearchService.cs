using Matcher.Grpc;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Server;

// Answers matcher.v1.SearchService.
internal sealed class SearchService
{
    private const int StandardPage = 20;
    private const int LargestPage = 100;
    private const int MaxQueryLength = 400;
    private const int SnippetLength = 120;
    private const int MaxRankedQueryLength = 4_000;
    private const int StandardDepth = 1_000;
    private const int MaxDepth = 1_000_000;
    private const int RankedPerMessage = 1_000;

    private readonly SnapshotKeeper _keeper;
    private readonly PageTokens _tokens;
    private readonly PostRanker _ranker = new();

    public SearchService(SnapshotKeeper keeper, PageTokens tokens)
    {
        _keeper = keeper;
        _tokens = tokens;
        Definition = ServiceBinder.For(V1.SearchServiceReflection.Descriptor.Services[0])
            .Unary<V1.SearchPostsRequest, V1.SearchPostsResponse>("SearchPosts", SearchAsync)
            .ServerStreaming<V1.RankPostsRequest, V1.RankPostsResponse>("RankPosts", RankAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.SearchPostsResponse> SearchAsync(V1.SearchPostsRequest request, ServerCallContext context)
    {
        PostQuery query = Read(request);
        return await _keeper.ReadAsync(snapshot =>
        {
            PostIndexKeeper index = _keeper.Index;
            PostSearchResult result = index.Search(query, context.CancellationToken) ?? throw Faults.IndexUnavailable();
            V1.SearchPostsResponse response = Write(request, query, result, snapshot);
            var words = new MatchWriter(request.Language);
            response.Notes.AddRange(new SearchNotes(index).Of(query, result, context.CancellationToken).Select(words.Say));
            return response;
        }, context.CancellationToken);
    }

    private async Task RankAsync(V1.RankPostsRequest request, IServerStreamWriter<V1.RankPostsResponse> responses, ServerCallContext context)
    {
        CancellationToken stop = context.CancellationToken;
        PostQuery query = Read(request);
        (Versions versions, PostRanking ranking) = await _keeper.ReadAsync(
            snapshot => (snapshot.Versions, _ranker.Rank(snapshot, asked => _keeper.Index.Search(asked, stop) ?? throw Faults.IndexUnavailable(), query)), stop);
        var response = new V1.RankPostsResponse { WithAllWords = ranking.WithAllWords, Versions = VersionRecords.Write(versions) };
        for (int start = 0; start == 0 || start < ranking.Hits.Count; start += RankedPerMessage)
        {
            response.Posts.AddRange(ranking.Hits.Skip(start).Take(RankedPerMessage).Select(hit => new V1.ScoredPost { PostId = hit.Id.Value, Score = hit.Relevance }));
            await responses.WriteAsync(response, stop);
            response = new V1.RankPostsResponse();
        }
    }

    private PostQuery Read(V1.RankPostsRequest request)
    {
        var fields = new FieldReader(_keeper.Today);
        string? text = fields.Text("query", request.Query, MaxRankedQueryLength);
        if (text is null)
            fields.Add("query", "is missing; a ranking needs words.");
        if (request.Depth is < 0 or > MaxDepth)
            fields.Add("depth", $"was {request.Depth}; 1 to {MaxDepth} is allowed, 0 takes {StandardDepth}.");
        PostFilter filter = FilterReader.Read(request.Filter, fields);
        fields.ThrowIfAny();
        return new PostQuery { Text = text!, Filter = filter, Count = request.Depth == 0 ? StandardDepth : request.Depth };
    }

    // One hit more than the page, to know whether there is a next one.
    private PostQuery Read(V1.SearchPostsRequest request)
    {
        var fields = new FieldReader(_keeper.Today);
        var query = new PostQuery
        {
            Text = fields.Text("query", request.Query, MaxQueryLength) ?? "",
            Filter = FilterReader.Read(request.Filter, fields),
            Facets = FilterReader.ReadFacets(request.Facets, fields),
            Sort = fields.Word<V1.PostSort, PostSort>("sort", request.Sort) ?? PostSort.Relevance,
        };
        if (!request.ExactWords)
            query = query with { Related = QueryExpansion.Of(query.Text) };
        query = query with { Near = SortReader.ReadNear(request.NearRegion, query.Sort, fields) };
        Languages.Check(request.Language, fields);
        fields.ThrowIfAny();
        return query with
        {
            Count = Paging.Size(request.PageSize, StandardPage, LargestPage) + 1,
            After = _tokens.Open(request, request.PageToken) is { } position ? RankKeys.ReadPosition(position) : null,
        };
    }

    private V1.SearchPostsResponse Write(V1.SearchPostsRequest request, PostQuery query, PostSearchResult result, MatchSnapshot snapshot)
    {
        var response = new V1.SearchPostsResponse
        {
            TotalSize = result.Total,
            TotalIsEstimate = result.TotalIsEstimate,
            Broadened = result.IsBroadened,
            RelatedSize = result.RelatedTotal,
            Versions = VersionRecords.Write(snapshot.Versions),
        };
        var shown = new ShownPosts(_keeper.Store, result.Hits.Take(query.Count - 1).Select(hit => hit.Id));
        List<(PostHit Hit, V1.SearchHit? Wire)> hits = [.. result.Hits.Take(query.Count - 1).Select(hit => (hit, Write(hit, query, snapshot, shown)))];
        int count = Paging.Fitting(hits.Select(hit => hit.Wire ?? new V1.SearchHit()));
        response.Hits.AddRange(hits.Take(count).Select(hit => hit.Wire).OfType<V1.SearchHit>());
        response.Facets.AddRange(query.Facets.Select(facet => Write(facet, result.Facets)));
        if (count < result.Hits.Count)
            response.NextPageToken = _tokens.Seal(request, RankKeys.Write(hits[count - 1].Hit.Position));
        return response;
    }

    // The index may be a write ahead of the snapshot that this answer is made from; null if the post is gone since.
    private V1.SearchHit? Write(PostHit hit, PostQuery query, MatchSnapshot snapshot, ShownPosts shown)
    {
        if (shown.Find(hit.Id) is not { } post)
            return null;
        string? employer = post.Employer is { } id ? (snapshot.FindEmployer(id) ?? _keeper.Store.Find(id))?.Name : null;
        var wire = new V1.SearchHit { Post = PostWriter.Write(post, employer), Relevance = hit.Relevance };
        if (query.Sort == PostSort.Distance && double.IsFinite(hit.SortKey))
            wire.DistanceKm = Math.Abs(hit.SortKey);
        if (query.Text.Length == 0)
            return wire;
        string words = query.Text;
        if (hit.IsRelated)
        {
            wire.ViaRelatedWords.AddRange(RelatedWords.In(post, query.Related));
            words = $"{words} {string.Join(' ', wire.ViaRelatedWords)}";
        }

        foreach ((string field, string? text) in new[] { ("title", post.Title), ("employer_name", employer), ("text", post.Text) })
        {
            if (text is not null && Mark(field, Highlighting.Snippet(text, words, SnippetLength)) is { } highlight)
                wire.Highlights.Add(highlight);
        }

        return wire;
    }

    private static V1.Highlight? Mark(string field, Snippet snippet)
    {
        if (snippet.Highlights.Count == 0)
            return null;
        var highlight = new V1.Highlight { Field = field, Snippet = snippet.Text };
        highlight.Ranges.AddRange(snippet.Highlights.Select(range => new V1.TextRange { Start = range.Start, Length = range.Length }));
        return highlight;
    }

    private static V1.FacetCounts Write(PostFacet facet, IReadOnlyList<FacetCount> counts)
    {
        var wire = new V1.FacetCounts { Facet = Words<V1.Facet, PostFacet>.Write(facet) };
        wire.Counts.AddRange(counts.Where(count => count.Facet == facet).Select(count => new V1.FacetCount { Value = count.Value, Count = count.Count }));
        return wire;
    }
}
