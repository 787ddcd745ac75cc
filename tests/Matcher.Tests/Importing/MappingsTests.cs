using Matcher.Domain;
using Matcher.Importing;

namespace Matcher.Tests;

public sealed class MappingsTests : IDisposable
{
    private const string Own = """{"name":"fair","kind":"posts","headers":["岗位","待遇","备注"],"ignored":["备注"],"fields":{"title":{"from":["岗位"]},"pay":{"from":["待遇"]}}}""";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Shipped_All_AreWellFormedAndNamed()
    {
        var names = ShippedMappings.All.Select(mapping => mapping.Name);

        Assert.Equal(["dirty-posts-2019", "identified-posts", "identified-posts-dev", "scarce-posts-government", "training-courses"], names);
    }

    [Fact]
    public void Run_OwnMapping_ReadsItsColumns()
    {
        var report = _desk.Posts("备注,岗位,待遇\nx,保洁员,3000元/月\n", json: Own);

        var post = Assert.Single(_desk.Store.ReadPosts());
        Assert.Equal("fair", report.Summary.Mapping);
        Assert.StartsWith("fair:", post.Id.Value, StringComparison.Ordinal);
        Assert.Equal(new Pay(3000, 3000, PayPeriod.Month), post.Pay);
    }

    [Theory]
    [InlineData("{", "$")]
    [InlineData("[]", "$")]
    [InlineData("""{"name":"\ud800","kind":"posts"}""", "$")]
    [InlineData("""{"name":"a:b","kind":"posts","headers":["t"],"fields":{"title":{"from":["t"]}}}""", "$.name")]
    [InlineData("""{"name":"a","kind":"people","headers":["t"],"fields":{"title":{"from":["t"]}}}""", "$.kind")]
    [InlineData("""{"name":"a","kind":"candidates","headers":["t"],"fields":{"sex":{"from":["t"]}}}""", "$.kind")]
    [InlineData("""{"name":"a","kind":"posts","fields":{"title":{"from":["t"]}}}""", "$.headers")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t","t"],"fields":{"title":{"from":["t"]}}}""", "$.headers")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t"]}""", "$.fields")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t"],"fields":{"pay":{"from":["t"]}}}""", "$.fields.title")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t"],"fields":{"titel":{"from":["t"]}}}""", "$.fields.titel")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t"],"fields":{"title":{"from":["u"]}}}""", "$.fields.title.from[0]")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t"],"fields":{"title":{"from":[]}}}""", "$.fields.title.from")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t"],"fields":{"title":{"from":["t"],"as":"pay"}}}""", "$.fields.title.as")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t"],"fields":{"title":{"from":["t"],"form":["t"]}}}""", "$.fields.title.form")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t","u"],"fields":{"title":{"from":["t"],"also":["u"]}}}""", "$.fields.title.also")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t","u"],"fields":{"title":{"from":["t"]}}}""", "$.ignored")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t"],"ignored":["t"],"fields":{"title":{"from":["t"]}}}""", "$.ignored")]
    [InlineData("""{"name":"a","kind":"posts","headers":["t","u"],"fields":{"title":{"from":["t"]},"key":{"from":["t","u"]}}}""", "$.fields.key")]
    [InlineData("""{"name":"a","kind":"posts","cells":"json","headers":["t"],"fields":{"title":{"from":["t"]}}}""", "$.cells")]
    public void Run_FaultyMapping_IsRefusedWithItsPath(string json, string path)
    {
        var fault = Assert.Throws<ImportException>(() => _desk.Posts("t,u\na,b\n", json: json));

        Assert.Equal(ImportErrorCode.InvalidMapping, fault.Code);
        Assert.Equal(path, fault.Field);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UnknownMappingName_NamesTheShippedOnes()
    {
        var fault = Assert.Throws<ImportException>(() => _desk.Posts("title\na\n", mapping: "nope"));

        Assert.Equal(ImportErrorCode.UnknownMapping, fault.Code);
        Assert.Contains("scarce-posts-government", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_HeadersOfAnotherMapping_NamesTheDifference()
    {
        var fault = Assert.Throws<ImportException>(() => _desk.Posts("岗位,待遇,別的\na,b,c\n", json: Own));

        Assert.Equal(ImportErrorCode.UnknownHeaders, fault.Code);
        Assert.Contains("missing: 备注", fault.Message, StringComparison.Ordinal);
        Assert.Contains("not expected: 別的", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MappingNamedAndGiven_IsACallersMistake() =>
        Assert.Throws<ArgumentException>(() => _desk.Posts("title\na\n", mapping: "dirty-posts-2019", json: Own));

    [Fact]
    public void Run_RepeatsSeparate_KeepsEqualRowsApartAndStaysTheSame()
    {
        var json = Own.Replace("\"kind\"", "\"repeats\":\"separate\",\"kind\"", StringComparison.Ordinal);
        const string Rows = "岗位,待遇,备注\n保洁员,3000元/月,\n保洁员,3000元/月,\n";

        var first = _desk.Posts(Rows, json: json).Summary;
        var second = _desk.Posts(Rows, json: json).Summary;

        Assert.Equal((2, 2), (first.Accepted, first.Added));
        Assert.Equal((2, 0), (second.Merged, second.Added));
    }

    [Fact]
    public void Run_KeyThatIsNoIdentifier_GetsAnIdAllTheSame()
    {
        const string Json = """{"name":"fair","kind":"posts","headers":["编号","岗位"],"fields":{"key":{"from":["编号"]},"title":{"from":["岗位"]}}}""";

        _desk.Posts("编号,岗位\n甲 一,保洁员\n7,门卫\n", json: Json);

        Assert.NotNull(_desk.Store.Find(new PostId("fair:7")));
        Assert.Equal(2, _desk.Store.ReadPosts().Count());
    }
}
