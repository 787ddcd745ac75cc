using System.Buffers;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>
/// A post's title. Nearly every post has its own, so of a title nothing is kept but what decides how alike two titles are: which
/// titles hold a token, how many tokens a title has, and its head.
/// </summary>
internal sealed class TitlesFacet : PoolFacet<PostView>
{
    private const int None = -1;

    private readonly ValueTable<string, (int Tokens, int Head)> _titles = new(StringComparer.Ordinal);
    private readonly ValueTable<string, GrowingList<int>> _titlesOfToken = new(StringComparer.Ordinal);
    private readonly ValueTable<string, string> _heads = new(StringComparer.Ordinal);

    public TitlesFacet()
    {
        Features = [new TitleFeature()];
        Concerns = pair => pair.Candidate.Candidate.Wishes.Titles.Count > 0;
    }

    public override int NumberOf(PostView row)
    {
        if (_titles.Find(row.Post.Title) is >= 0 and var known)
            return known;
        var profile = TitleProfile.Of(row.Post.Title);
        var head = profile.Head is { } word ? _heads.NumberOf(word, () => word) : None;
        var number = _titles.NumberOf(row.Post.Title, () => (profile.Tokens.Count, head));
        foreach (var token in profile.Tokens)
        {
            var list = _titlesOfToken.NumberOf(token, () => new());
            _titlesOfToken.Values.Span[list].Add(number);
        }

        return number;
    }

    public override void Fill(PoolQuestion<PostView> question, int column)
    {
        var titles = _titles.Values.Span;
        var table = question.Query.Facet(column, titles.Length);
        var index = question.IndexOf(Features[0]);
        var points = question.Model.Table(index);
        var bins = BinMeanings.Begin(table, points);
        bins.Clear();
        foreach (var wish in question.Blank.Candidate.Candidate.Wishes.Titles)
            Compare(TitleProfiles.Of(wish), titles, bins);
        BinMeanings.End(table, points);
    }

    /// <summary>Raises the bins of the titles that are like a wish; the bin rises with the similarity, so the greatest is that of the most similar wish.</summary>
    private void Compare(TitleProfile wish, ReadOnlySpan<(int Tokens, int Head)> titles, Span<ushort> bins)
    {
        var shared = ArrayPool<ushort>.Shared.Rent(titles.Length);
        shared.AsSpan(0, titles.Length).Clear();
        foreach (var token in wish.Tokens)
        {
            if (_titlesOfToken.Find(token) is not (>= 0 and var list))
                continue;
            foreach (var title in _titlesOfToken.Values.Span[list].Values.Span)
            {
                // A title may have come in since.
                if (title < titles.Length)
                    shared[title]++;
            }
        }

        var head = wish.Head is { } word ? _heads.Find(word) : None;
        for (var title = 0; title < titles.Length; title++)
        {
            var hasHead = head != None && titles[title].Head == head;
            if (shared[title] > 0 || hasHead)
                bins[title] = Math.Max(bins[title], (ushort)TitleFeature.Bin(wish.SimilarityTo(titles[title].Tokens, shared[title], hasHead)));
        }

        ArrayPool<ushort>.Shared.Return(shared);
    }
}
