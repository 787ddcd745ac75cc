using System.Buffers;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>A post's title. Nearly every post has its own, so of a title nothing is kept but its coordinates.</summary>
internal sealed class TitlesFacet : PoolFacet<PostView>
{
    private readonly TitleIndex _titles = new();

    public TitlesFacet()
    {
        Features = [new TitleFeature()];
        Concerns = pair => pair.Candidate.Candidate.Wishes.Titles.Count > 0;
    }

    public override int NumberOf(PostView row) => _titles.NumberOf(row.Post.Title);

    public override void Fill(PoolQuestion<PostView> question, int column)
    {
        var titles = _titles.Count;
        var table = question.Query.Facet(column, titles);
        var index = question.IndexOf(Features[0]);
        var points = question.Model.Table(index);
        var bins = BinMeanings.Begin(table, points);
        bins.Clear();
        foreach (var wish in question.Blank.Candidate.Candidate.Wishes.Titles)
            Compare(TitleProfiles.Of(wish), titles, bins);
        BinMeanings.End(table, points);
    }

    /// <summary>Raises the bins of the titles that are like a wish; the bin rises with the similarity, so the greatest is that of the most similar wish.</summary>
    private void Compare(TitleProfile wish, int titles, Span<ushort> bins)
    {
        var points = ArrayPool<int>.Shared.Rent(titles);
        points.AsSpan(0, titles).Clear();
        _titles.Add(wish.Coordinates, points.AsSpan(0, titles));
        for (var title = 0; title < titles; title++)
        {
            if (points[title] > 0)
                bins[title] = Math.Max(bins[title], (ushort)TitleFeature.Bin(points[title]));
        }

        ArrayPool<int>.Shared.Return(points);
    }
}
