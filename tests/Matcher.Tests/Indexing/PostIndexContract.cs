using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>What every post index does, whatever its engine.</summary>
public abstract partial class PostIndexContract : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matcher-index-");
    private IPostIndex _index;

    protected PostIndexContract() => _index = Open(_folder.FullName);

    protected string Folder => _folder.FullName;

    protected IPostIndex Index => _index;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _index.Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("客服", "a b")]
    [InlineData("客服专员", "a")]
    [InlineData("客", "a b f")]
    [InlineData("服", "a b e")]
    [InlineData("工程师", "c d")]
    [InlineData("工程師", "c d")]
    [InlineData("java", "c")]
    [InlineData("ＪＡＶＡ 工程师", "c")]
    [InlineData("工程师 JAVA", "c")]
    [InlineData("C++", "d")]
    [InlineData("engineers", "g")]
    [InlineData("服装", "e")]
    [InlineData("电商", "b")]
    [InlineData("章贡区", "a")]
    [InlineData("Excel", "a")]
    public void Search_Words_FindsThePostsThatHaveThemAll(string text, string expected)
    {
        Build(Sample());

        var result = Search(text);

        Assert.Equal(expected.Split(' '), result.Hits.Select(hit => hit.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(result.Hits.Count, result.Total);
        Assert.False(result.IsBroadened);
        Assert.False(result.TotalIsEstimate);
    }

    [Fact]
    public void Search_HanWord_IsFoundAsAPhraseOnly()
    {
        Build(Post("a", "客服专员"), Post("b", "服专客服", "专员"));

        var result = Search("客服专员");

        Assert.Equal(["a"], Ids(result));
    }

    [Fact]
    public void Search_TwoHanWords_NeedNotStandTogether()
    {
        Build(Post("a", "客服", "在家服务"), Post("b", "客服务员"));

        var result = Search("客服 服务");

        Assert.Equal(["a", "b"], Ids(result).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Search_TitleAndText_RanksTheTitleFirst()
    {
        Build(Post("a", "文员", "兼做会计"), Post("b", "会计", "兼做文员"), Post("c", "司机", "开车"));

        var result = Search("会计");

        Assert.Equal(["b", "a"], Ids(result));
        Assert.True(result.Hits[0].Relevance > result.Hits[1].Relevance);
    }

    // The rest are there so that the qualifiers are no rarer than the word itself and lengths speak against the short title.
    [Theory]
    [InlineData("装配工")]
    [InlineData("裝配工")]
    [InlineData(" 装配工。")]
    public void Search_TitleIsTheQuery_ComesBeforeLongerTitles(string text)
    {
        Build(
            Post("a", "电子装配工", "装配工,装配工,装配工"),
            Post("b", "高级装配工组长", "装配工,装配工,装配工"),
            Post("c", "装配工(夜班)", "装配工"),
            Post("d", "文员", "装配工"),
            Post("e", "装配工", new string('字', 300)));

        var result = Search(text);

        Assert.Equal(["e", "a", "c", "b", "d"], Ids(result));
    }

    [Fact]
    public void Search_NoPostHasAllWords_BroadensAndSaysSo()
    {
        Build(Post("a", "客服"), Post("b", "会计"), Post("c", "司机"));

        var result = Search("客服 会计");

        Assert.True(result.IsBroadened);
        Assert.Equal(["a", "b"], Ids(result).Order(StringComparer.Ordinal));
        Assert.Equal(2, result.Total);
    }

    [Fact]
    public void Search_NothingHasAnyWord_IsEmptyAndNotBroadened()
    {
        Build(Sample());

        var result = Search("量子 飞船");

        Assert.Empty(result.Hits);
        Assert.Equal(0, result.Total);
        Assert.False(result.IsBroadened);
    }

    [Theory]
    [InlineData("客服 OR 会计")]
    [InlineData("客服 AND NOT 会计")]
    [InlineData("title:客服")]
    [InlineData("客服 NEAR/2 会计")]
    [InlineData("-客服")]
    [InlineData("客*")]
    [InlineData("\"客服")]
    [InlineData("客服\" OR \"会计")]
    [InlineData("(客服")]
    [InlineData("^客服 + 会计")]
    [InlineData("客服'; DROP TABLE posts; --")]
    [InlineData("{title text} : 客服")]
    [InlineData("客服\0会计")]
    public void Search_QuerySyntax_IsPlainText(string text)
    {
        Build(Post("a", "客服"), Post("b", "会计"), Post("c", "司机"));

        var result = Search(text);

        // Words such as "or" are words that no post has; punctuation divides and nothing more.
        Assert.DoesNotContain("c", Ids(result));
        Assert.Contains("a", Ids(result));
        Assert.Equal(3, Search("").Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("，。！*\"")]
    public void Search_NoWords_ListsAllById(string text)
    {
        Build(Post("b", "乙"), Post("a", "甲"), Post("B", "丙"));

        var result = Search(text);

        Assert.Equal(["B", "a", "b"], Ids(result));
        Assert.All(result.Hits, hit => Assert.Equal(0, hit.Relevance));
    }

    [Theory]
    [InlineData("客服.服务")]
    [InlineData("客服+服务")]
    [InlineData("客服#服务")]
    [InlineData("客服😀服务")]
    public void Search_SignBetweenWords_DividesAndNothingMore(string text)
    {
        Build(Post("a", "服务顾问", "客服"));

        var result = Search(text);

        Assert.Equal((1, false), (result.Total, result.IsBroadened));
    }

    [Fact]
    public void Search_EqualRelevance_IsOrderedById()
    {
        Build([.. Enumerable.Range(0, 30).Select(number => Post($"p{29 - number:D2}", "客服"))]);

        var result = Search("客服");

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"p{number:D2}"), Ids(result));
        Assert.Equal(30, result.Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("客服")]
    [InlineData("客服 专员 会计")]
    public void Search_PageByPage_GivesEveryHitOnceInOrder(string text)
    {
        Build([.. Enumerable.Range(0, 57).Select(number => Post($"p{number:D2}", number % 3 == 0 ? "客服 客服" : "客服", new string('字', number % 5)))]);
        var whole = Index.Search(new PostQuery { Text = text, Count = 100 }, Cancellation);
        var paged = new List<PostHit>();

        for (var page = Page(null); page.Hits.Count > 0; page = Page(page.Hits[^1]))
        {
            Assert.Equal(57, page.Total);
            paged.AddRange(page.Hits);
        }

        Assert.Equal(whole.Hits, paged);

        PostSearchResult Page(PostHit? last) => Index.Search(
            new PostQuery { Text = text, Count = 10, After = last is { } hit ? new(hit.Relevance, hit.Id) : null }, Cancellation);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void Search_Filter_LetsThroughWhatItSays(string name, PostFilter filter, string expected)
    {
        Build(Sample());

        var listed = Index.Search(new PostQuery { Filter = filter }, Cancellation);

        Assert.Equal((name, expected), (name, string.Join(' ', Ids(listed))));
        Assert.Equal(listed.Hits.Count, listed.Total);
    }

    [Theory]
    [Trait("Seed", "24")]
    [InlineData("511523101", "township county city")]
    [InlineData("511523", "township county city")]
    [InlineData("511523102", "county city")]
    [InlineData("511524", "city")]
    [InlineData("5115", "township county city")]
    [InlineData("51", "city county province township")]
    public void Search_RegionOfThreeLevels_RollsUpAndReachesDownFromTheCity(string region, string expected)
    {
        Build([
            new Post { Id = new("township"), Title = "门卫", Region = new("511523101") },
            new Post { Id = new("county"), Title = "门卫", Region = new("511523") },
            new Post { Id = new("city"), Title = "门卫", Region = new("5115") },
            new Post { Id = new("province"), Title = "门卫", Region = new("51") },
        ]);

        var found = Ids(Index.Search(new PostQuery { Filter = new() { Regions = [new(region)] } }, Cancellation));

        // A post that only names its province reaches no single county: it says too little.
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, PostFilter, string> Filters() => new()
    {
        { "province", new() { Regions = [new("36")] }, "a b" },
        { "city", new() { Regions = [new("3607")] }, "a" },
        { "below what the post says", new() { Regions = [new("360702001")] }, "a" },
        { "beside what the post says", new() { Regions = [new("360703001")] }, "" },
        { "one of two regions", new() { Regions = [new("3607"), new("44")] }, "a c" },
        { "form", new() { Forms = [EmploymentForm.Quota] }, "a" },
        { "one of two forms", new() { Forms = [EmploymentForm.Quota, EmploymentForm.Flexible] }, "a b" },
        { "mode", new() { WorkModes = [WorkMode.HomeBased] }, "b" },
        { "pay reached by the upper end", new() { PayFloorYuanPerMonth = 4000 }, "a d" },
        { "pay exactly", new() { PayFloorYuanPerMonth = 5000 }, "a d" },
        { "pay not reached", new() { PayFloorYuanPerMonth = 5001 }, "d" },
        { "education", new() { Education = EducationLevel.JuniorSecondary }, "a b e f g" },
        { "schools of one step", new() { Education = EducationLevel.SecondaryVocational }, "a b c e f g" },
        { "open", new() { OpenOn = new(2026, 3, 31) }, "a b c d e f g" },
        { "not open yet", new() { OpenOn = new(2026, 2, 28) }, "b c d e f g" },
        { "closed", new() { OpenOn = new(2026, 4, 1) }, "b c d e f g" },
        { "provision there or arrangeable", new() { Provisions = [ProvisionKind.RemoteWork] }, "b c" },
        { "both provisions", new() { Provisions = [ProvisionKind.RemoteWork, ProvisionKind.TextChannel] }, "b" },
        { "all conditions together", new() { Regions = [new("36")], Forms = [EmploymentForm.Quota], PayFloorYuanPerMonth = 4500 }, "a" },
    };

    [Fact]
    public void Search_WordsAndFilter_BothHold()
    {
        Build(Sample());

        var result = Index.Search(new PostQuery { Text = "客服", Filter = new() { Forms = [EmploymentForm.Flexible] } }, Cancellation);

        Assert.Equal(["b"], Ids(result));
    }

    [Fact]
    public void Search_Facets_CountAllMatchesUnderTheFilter()
    {
        Build(Sample());
        PostFacet[] facets = [PostFacet.Province, PostFacet.Form, PostFacet.WorkMode, PostFacet.Education, PostFacet.Provision];

        var result = Index.Search(new PostQuery { Count = 1, Facets = facets }, Cancellation);

        Assert.Equal(7, result.Total);
        Assert.Equal("unknown:4 36:2 44:1", Counts(result, PostFacet.Province));
        Assert.Equal("unknown:5 flexible:1 quota:1", Counts(result, PostFacet.Form));
        Assert.Equal("unknown:5 home_based:1 on_site:1", Counts(result, PostFacet.WorkMode));
        Assert.Equal("unknown:5 bachelor:1 senior_secondary:1", Counts(result, PostFacet.Education));
        Assert.Equal("remote_work:2 text_channel:1", Counts(result, PostFacet.Provision));
    }

    [Fact]
    public void Search_FacetsOfAQuery_CountItsMatchesOnly()
    {
        Build(Sample());

        var result = Index.Search(new PostQuery { Text = "客服", Facets = [PostFacet.Form] }, Cancellation);

        Assert.Equal("flexible:1 quota:1", Counts(result, PostFacet.Form));
        Assert.Empty(Search("客服").Facets);
    }

    [Fact]
    public void Search_Cancelled_Throws()
    {
        Build(Sample());

        Assert.ThrowsAny<OperationCanceledException>(() => Index.Search(new PostQuery { Text = "客服" }, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Search_CountBelowOne_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Index.Search(new PostQuery { Count = 0 }, Cancellation));
    }

    /// <summary>Opens the adapter under test.</summary>
    protected abstract IPostIndex Open(string folder);

    protected static Post Post(string id, string title, string? text = null) => new() { Id = new PostId(id), Title = title, Text = text };

    protected static Post[] Sample() =>
    [
        Post("a", "网络客服专员", "使用 Excel，坐着工作") with
        {
            Region = new("360702"), PlaceText = "赣州市章贡区", Form = EmploymentForm.Quota, WorkMode = WorkMode.OnSite,
            Pay = new(3000, 5000, PayPeriod.Month), OpensOn = new(2026, 3, 1), ClosesOn = new(2026, 3, 31),
        },
        Post("b", "客服", "在家工作") with
        {
            Region = new("36"), Industry = "电商", Form = EmploymentForm.Flexible, WorkMode = WorkMode.HomeBased, Pay = new(20, 22, PayPeriod.Hour),
            Provisions = [Arrangeable(ProvisionKind.RemoteWork), There(ProvisionKind.TextChannel)],
        },
        Post("c", "Java 工程师") with
        {
            Region = new("440300"), Education = new(EducationLevel.SeniorSecondary),
            Provisions = [There(ProvisionKind.RemoteWork), new(ProvisionKind.TextChannel, ProvisionState.Refused, null, FactSource.Declared, new(2026, 1, 1))],
        },
        Post("d", "C++ 工程师") with { Education = new(EducationLevel.Bachelor), Pay = new(null, 240_000, PayPeriod.Year) },
        Post("e", "服装厂缝纫工"),
        Post("f", "旅客列车员"),
        Post("g", "Software Engineer"),
    ];

    protected void Build(params Post[] posts) => Index.Rebuild(posts, 1, Cancellation);

    protected PostSearchResult Search(string text) => Index.Search(new PostQuery { Text = text }, Cancellation);

    protected void Reopen()
    {
        _index.Dispose();
        _index = Open(Folder);
    }

    protected static IEnumerable<string> Ids(PostSearchResult result) => result.Hits.Select(hit => hit.Id.Value);

    private static Provision There(ProvisionKind kind) => new(kind, ProvisionState.Yes, null, FactSource.Declared, new(2026, 1, 1));

    private static Provision Arrangeable(ProvisionKind kind) =>
        new(kind, ProvisionState.Arrangeable, AccommodationTier.Policy, FactSource.Declared, new(2026, 1, 1));

    private static string Counts(PostSearchResult result, PostFacet facet) =>
        string.Join(' ', result.Facets.Where(count => count.Facet == facet).Select(count => $"{count.Value}:{count.Count}"));
}
