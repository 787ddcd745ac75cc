using System.Text;
using Matcher.Matching;

namespace Matcher.Tests;

public class RuleSetTests
{
    [Fact]
    public void Shipped_EveryRule_NamesItsSource()
    {
        Assert.StartsWith("rules-", RuleSet.Shipped.Version, StringComparison.Ordinal);
        Assert.NotNull(RuleSet.Shipped.InForce<AuxiliaryEligibilityRule>(null, RandomPairs.Day)!.Source);
    }

    [Fact]
    public void InForce_LocalAndNationalRule_TheMoreLocalHolds()
    {
        var rules = RuleSet.Read(Encoding.UTF8.GetBytes("""
            [{"kind":"auxiliary_radius","id":"a","radius_km":15,"source":"s"},
             {"kind":"auxiliary_radius","id":"b","region":"3607","radius_km":8,"source":"s"},
             {"kind":"auxiliary_radius","id":"c","region":"36","radius_km":10,"source":"s"}]
            """));

        Assert.Equal(8, Radius("360702"));
        Assert.Equal(10, Radius("360102"));
        Assert.Equal(15, Radius("610102"));
        Assert.Equal(15, rules.InForce<AuxiliaryRadiusRule>(null, RandomPairs.Day)!.RadiusKm);

        int Radius(string region) => rules.InForce<AuxiliaryRadiusRule>(new Domain.RegionCode(region), RandomPairs.Day)!.RadiusKm;
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""[{"kind":"no_such_kind","id":"a","source":"s"}]""")]
    [InlineData("""[{"kind":"auxiliary_radius","id":"a","source":"s"}]""")]
    [InlineData("""[{"kind":"auxiliary_radius","id":"a","radius_km":1,"radius":2,"source":"s"}]""")]
    [InlineData("""[{"kind":"auxiliary_radius","id":"a","region":"XX","radius_km":1,"source":"s"}]""")]
    [InlineData("""[{"kind":"auxiliary_radius","id":"a","radius_km":1,"source":"s"},{"kind":"auxiliary_radius","id":"a","radius_km":1,"source":"s"}]""")]
    public void Read_BadRules_AreRefused(string json)
    {
        Assert.Throws<InvalidDataException>(() => RuleSet.Read(Encoding.UTF8.GetBytes(json)));
    }
}
