using Matcher.Text;

namespace Matcher.Tests;

public class TitlesTests
{
    [Theory]
    [InlineData("软件工程师", "軟件工程師")]
    [InlineData("Ｊａｖａ Engineer", "java engineers")]
    public void Similarity_SameAfterFolding_IsOne(string a, string b)
    {
        var similarity = Titles.Similarity(a, b);

        Assert.Equal(1, similarity);
    }

    [Theory]
    [InlineData("", "客服")]
    [InlineData("客服", "，。")]
    [InlineData("客服", "焊工")]
    public void Similarity_NothingShared_IsZero(string a, string b)
    {
        var similarity = Titles.Similarity(a, b);

        Assert.Equal(0, similarity);
    }

    [Theory]
    [InlineData("咨询顾问", "咨询顾问（大数据）", "咨询专员（大数据）")]
    [InlineData("网络客服", "电话客服", "网络工程师")]
    [InlineData("Data Engineer", "Software engineers", "Data entry clerk")]
    public void Similarity_SharedHead_RanksAboveSharedQualifier(string title, string nearer, string farther)
    {
        var near = Titles.Similarity(title, nearer);
        var far = Titles.Similarity(title, farther);

        Assert.InRange(near, far + 0.01, 1);
        Assert.Equal(near, Titles.Similarity(nearer, title));
    }

    [Theory]
    [InlineData("咨询顾问", "咨询专员（大数据）")]
    [InlineData("咨询专员（大数据）", "咨询顾问（大数据）")]
    [InlineData("网络客服", "电话客服")]
    [InlineData("Data Engineer", "data engineer")]
    [InlineData("会计", "……")]
    public void SimilarityTo_CountsOfATitle_IsThatOfTheTitle(string title, string other)
    {
        var (profile, counted) = (TitleProfile.Of(title), TitleProfile.Of(other));

        var similarity = profile.SimilarityTo(counted.Tokens.Count, profile.Tokens.Intersect(counted.Tokens).Count(), profile.Head == counted.Head);

        Assert.Equal(profile.SimilarityTo(counted), similarity);
    }

    [Fact]
    public void Similarity_Head_AddsAFifth()
    {
        var sameHead = Titles.Similarity("软件工程师", "工程师");
        var otherHead = Titles.Similarity("工程师软件", "工程师");

        Assert.Equal((0.8 * 2 * 2 / 6) + 0.2, sameHead, 12);
        Assert.Equal(0.8 * 2 * 2 / 6, otherHead, 12);
    }
}
