using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class WordingGateTests
{
    [Theory]
    [Trait("Seed", "203")]
    [InlineData("身体健康,吃苦耐劳", HeldWordings.Health)]
    [InlineData("五官端正,无残疾", HeldWordings.Appearance | HeldWordings.NoDisability)]
    [InlineData("限听力3级", HeldWordings.DisabilityLimit)]
    [InlineData("需搬运20公斤", HeldWordings.None)]
    [InlineData("形象好,35岁以下", HeldWordings.None)]
    [InlineData(null, HeldWordings.None)]
    public void Mark_Words_HoldsBackWhatTheLawNames(string? text, HeldWordings expected)
    {
        var post = new Post { Id = new("p"), Title = "客服", Text = text, HeldFor = HeldWordings.Sex };

        Assert.Equal(expected, HeldPosts.Mark(post).HeldFor);
    }

    [Fact]
    public void Mark_Title_CountsToo() => Assert.Equal(HeldWordings.Sex, HeldPosts.Mark(new Post { Id = new("p"), Title = "客服(限女性)" }).HeldFor);

    [Fact]
    public void Gate_HeldPost_KeepsEverybodyOutAndSaysWhatToChange()
    {
        var person = new RandomPairs(5).Candidate(1);
        var post = HeldPosts.Mark(new Post { Id = new("p-held"), Title = "客服", Text = "四肢健全" });
        using var world = new MatchWorld([post, post with { Id = new("p-open"), Text = "打字", HeldFor = HeldWordings.None }], [person]);

        var held = world.Explain(post.Id, person.Id).Blocks.Where(block => block.Gate == "wording").ToList();

        Assert.Equal("post.text", Assert.Single(held).Fact);
        Assert.Contains("任务要求", held[0].Sentence.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Explain(new("p-open"), person.Id).Blocks, block => block.Gate == "wording");
    }
}
