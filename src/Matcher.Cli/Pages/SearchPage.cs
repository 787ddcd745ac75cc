using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>Search results for readers.</summary>
internal sealed class SearchPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(SearchPostsRequest request, SearchPostsResponse answer)
    {
        string total = Layout.Count(answer.TotalSize) + (answer.TotalIsEstimate ? _tongue.Say("(估计)", " (estimate)") : "");
        string asked = request.Query.Length == 0 ? _tongue.Say("全部岗位", "All posts") : _tongue.Say($"查找“{request.Query}”", $"Search for \"{request.Query}\"");
        _layout.Heading(_tongue.Say($"{asked}:{total} 个", $"{asked}: {total} found"), answer.Hits.Any(hit => hit.Post.Synthetic));
        if (answer.Broadened)
            _layout.Under(_tongue.Say("没有岗位含全部词语,以下含其中一部分。", "No post has all the words; these have some of them."), "yellow", 2);
        foreach (SearchHit hit in answer.Hits)
            WriteHit(hit);
        foreach (FacetCounts facet in answer.Facets.Where(facet => facet.Counts.Count > 0))
            WriteFacet(facet);
        _layout.Gap();
        _layout.Foot(answer.Notes, answer.Degradations, answer.Versions, answer.NextPageToken);
    }

    private void WriteHit(SearchHit hit)
    {
        Highlight? title = hit.Highlights.FirstOrDefault(highlight => highlight.Field == "title");
        string name = title is { Ranges.Count: > 0 } ? Marked(title) : Markup.Escape(PostLine.Title(hit.Post));
        _layout.Gap();
        _layout.Block(new Markup($"[bold]{name}[/]  {Markup.Escape(PostLine.Employer(hit.Post))}  [grey]{Markup.Escape(hit.Post.PostId)}[/]"));
        string distance = hit.HasDistanceKm ? _tongue.Say($" · 约 {Layout.Count((long)Math.Round(hit.DistanceKm))} 公里", $" · about {Layout.Count((long)Math.Round(hit.DistanceKm))} km") : "";
        _layout.Under(PostLine.Facts(hit.Post, _tongue) + distance, "grey");
        if (hit.ViaRelatedWords.Count > 0)
            _layout.Under(_tongue.Say($"同类工作:{string.Join("、", hit.ViaRelatedWords)}", $"the same work: {string.Join(", ", hit.ViaRelatedWords)}"), "grey");
        foreach (Highlight highlight in hit.Highlights.Where(highlight => highlight.Field != "title" && highlight.Ranges.Count > 0).Take(2))
            _layout.Block(new Markup(Marked(highlight)), indent: 4);
    }

    private void WriteFacet(FacetCounts facet)
    {
        Table table = Layout.Table(_tongue.Facet(facet.Facet), _tongue.Say("岗位", "posts"));
        foreach (FacetCount count in facet.Counts)
            table.AddRow(Cells.Plain(_tongue.FacetValue(facet.Facet, count.Value)), Cells.Count(count.Count));
        _layout.Gap();
        _layout.Block(table);
    }

    // Ranges count UTF-16 units, as .NET strings do; a range outside the snippet is passed over rather than trusted.
    private static string Marked(Highlight highlight)
    {
        var marked = new System.Text.StringBuilder();
        int done = 0;
        foreach (TextRange range in highlight.Ranges.OrderBy(range => range.Start))
        {
            if (range.Start < done || range.Length <= 0 || range.Start + range.Length > highlight.Snippet.Length)
                continue;
            marked.Append(Markup.Escape(highlight.Snippet[done..range.Start]));
            marked.Append("[bold yellow]").Append(Markup.Escape(highlight.Snippet.Substring(range.Start, range.Length))).Append("[/]");
            done = range.Start + range.Length;
        }

        return marked.Append(Markup.Escape(highlight.Snippet[done..])).ToString();
    }
}
