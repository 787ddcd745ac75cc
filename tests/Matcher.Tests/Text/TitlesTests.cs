using Matcher.Text;

namespace Matcher.Tests;

public class TitlesTests
{
    [Theory]
    [InlineData("软件工程师", "軟件工程師")]
    [InlineData("Ｊａｖａ Engineer", "java engineers")]
    [InlineData("zzz", "ZZZ")]
    [InlineData("龘", "龘")]
    public void Similarity_SameAfterFolding_IsOne(string a, string b)
    {
        var similarity = Titles.Similarity(a, b);

        Assert.Equal(1, similarity);
    }

    [Theory]
    [InlineData("", "客服")]
    [InlineData("客服", "，。")]
    [InlineData("🙂🙂", "客服")]
    [InlineData("🙂🙂", "🙂🙂")]
    public void Similarity_NoWords_IsZero(string a, string b)
    {
        var similarity = Titles.Similarity(a, b);

        Assert.Equal(0, similarity);
    }

    [Theory]
    [InlineData("咨询顾问", "咨询顾问（大数据）", "咨询专员（大数据）")]
    [InlineData("网络客服", "电话客服", "网络工程师")]
    [InlineData("Data Engineer", "Software engineers", "Data entry clerk")]
    [InlineData("月嫂", "育婴护理", "月饼师傅")]
    [InlineData("裁缝", "服装打样", "裁判员")]
    [InlineData("会计", "出纳", "焊工")]
    public void Similarity_RelatedTitle_RanksAboveUnrelated(string title, string nearer, string farther)
    {
        var near = Titles.Similarity(title, nearer);
        var far = Titles.Similarity(title, farther);

        Assert.InRange(near, far + 0.01, 1);
        Assert.Equal(near, Titles.Similarity(nearer, title));
    }

    [Theory]
    [InlineData("客服😀专员", "客服专员")]
    [InlineData("客　服　专　员", "客 服 专 员")]
    [InlineData("関係CLERK係", "関係clerk係")]
    public void Similarity_OddTitle_IsThatOfItsFoldedForm(string odd, string plain)
    {
        var similarity = Titles.Similarity(odd, "电话客服");

        Assert.Equal(Titles.Similarity(Folding.Fold(odd), "电话客服"), similarity);
        Assert.InRange(Titles.Similarity(odd, plain), 0.5, 1);
    }

    [Fact]
    public void Similarity_TenThousandCharacters_IsReadToItsBeginning()
    {
        var endless = string.Concat(Enumerable.Repeat("電話客服", 2_500));

        var similarity = Titles.Similarity(endless, "电话客服");

        Assert.Equal(Titles.Similarity(Folding.Fold(endless), "电话客服"), similarity);
        Assert.InRange(similarity, 0.5, 1);
    }

    [Fact]
    public void PointsWith_RandomTitles_IsSymmetricAndBounded()
    {
        var random = new Random(6);
        const string Letters = "电话客服工程师会计软件开发员缝纫abc（）/ 123教";
        var profiles = Enumerable.Range(0, 60)
            .Select(_ => TitleProfile.Of(string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)]))))
            .ToArray();

        Assert.All(profiles.SelectMany(a => profiles.Select(b => (a, b))), pair =>
        {
            Assert.Equal(pair.a.PointsWith(pair.b), pair.b.PointsWith(pair.a));
            Assert.InRange(pair.a.PointsWith(pair.b), 0, TitleProfile.FullPoints * 1.01);
        });
    }

    [Theory]
    [InlineData("网络客服", "电话客服")]
    [InlineData("Data Engineer", "data engineer")]
    public void PointsWith_Coordinates_IsTheSumOverThoseShared(string title, string other)
    {
        var (a, b) = (TitleProfile.Of(title), TitleProfile.Of(other));
        var weights = b.Coordinates.ToArray().ToDictionary(part => part.Key, part => part.Weight);

        var points = a.PointsWith(b);

        Assert.Equal(a.Coordinates.ToArray().Sum(part => part.Weight * weights.GetValueOrDefault(part.Key)), points);
    }

    [Theory]
    [InlineData("月嫂", "育婴护理")]
    [InlineData("Data entry", "数据录入员（兼职）")]
    [InlineData("焊工", "会计")]
    public void Of_TwoTitles_PartsAddUpToThePoints(string title, string other)
    {
        var comparison = TitleComparison.Of(title, other);

        Assert.Equal(comparison.Points, comparison.Parts.Sum(part => part.Points));
        Assert.Equal(TitleProfile.Of(title).PointsWith(TitleProfile.Of(other)), comparison.Points);
        Assert.All(comparison.Parts, part => Assert.NotEmpty(part.Sources));
    }
}
