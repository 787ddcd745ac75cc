using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

public class FeatureCatalogueTests
{
    private static readonly string[] Forbidden = ["age", "sex", "name", "gap", "type", "grade", "health"];

    [Fact]
    public void Catalogue_NoFeature_IsNamedAfterWhatMustNeverBeRead()
    {
        Assert.DoesNotContain(Features.Catalogue.Features, feature => feature.Name.Split('_').Intersect(Forbidden).Any());
    }

    [Fact]
    [Trait("Seed", "88")]
    public void Catalogue_EverySentence_IsShortAndInBothLanguages()
    {
        foreach (var bin in Features.Catalogue.Features.SelectMany(feature => feature.Bins))
        {
            Assert.InRange(bin.SentenceZh.Length, 1, 25);
            Assert.NotEmpty(bin.SentenceEn);
        }

        Assert.All(Vocabulary<ProvisionKind>.All, kind => Assert.NotEmpty(ProvisionWords.Of(kind).Zh));
        Assert.All(FunctionAxes.All, axis => Assert.NotEmpty(AxisWords.Of(axis).Zh));
    }

    [Fact]
    public void Score_SexAgeAndMonitoring_ChangeNothing()
    {
        var random = new RandomPairs(31);
        for (var i = 0; i < 200; i++)
        {
            var (post, candidate) = (random.Post(i), random.Candidate(i));
            var other = candidate with { Sex = Sex.Female, BirthDate = new DateOnly(1970, 1, 1), IsMonitored = !candidate.IsMonitored, Status = null, PublicWelfare = null, Hukou = null };

            Assert.Equal(PairScores.Of(post, candidate), PairScores.Of(post, other));
        }
    }

    [Fact]
    public void TopK_AnyOrderOfOffers_KeepsTheSameBest()
    {
        var keys = Enumerable.Range(0, 200).Select(i => new RankKey(i % 7, i % 3, (ulong)(i * 37 % 5), $"id-{i:D3}")).ToList();
        var random = new Random(3);

        for (var k = 1; k <= 200; k += 33)
        {
            var top = new TopK<string>(k);
            foreach (var key in keys.OrderBy(_ => random.Next()))
                top.Offer(key.Id, key);

            Assert.Equal(keys.Order().Take(k).Select(key => key.Id), top.Take().Select(best => best.Item));
        }
    }
}
