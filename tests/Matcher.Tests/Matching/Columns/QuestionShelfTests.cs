using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class QuestionShelfTests
{
    private static readonly Versions One = new(1, "model/1", "sum", "rules", RandomPairs.Day);

    [Fact]
    public void Lend_SameQuestionAgain_IsReady()
    {
        var trial = new Trial();

        trial.Lend(new QuestionKey("post-1", true, One));
        trial.Lend(new QuestionKey("post-2", true, One));
        trial.Lend(new QuestionKey("post-1", true, One));

        Assert.Equal(["post-1", "post-2"], trial.Asked);
        Assert.Equal(2, trial.Made);
    }

    [Theory]
    [InlineData("post-2", true, true)]
    [InlineData("post-1", false, true)]
    [InlineData("post-1", true, false)]
    public void Lend_AnotherQuestion_IsAsked(string asker, bool usesPriors, bool isSameSnapshot)
    {
        var trial = new Trial();

        trial.Lend(new QuestionKey("post-1", true, One));
        trial.Lend(new QuestionKey(asker, usesPriors, isSameSnapshot ? One : One with { }));

        Assert.Equal(2, trial.Asked.Count);
    }

    [Fact]
    public void Lend_ManyQuestions_TakesOverTheMemoryOfTheOneThatLayLongest()
    {
        var trial = new Trial();

        for (var post = 0; post < 3 * QuestionShelf<object>.Most; post++)
            trial.Lend(new QuestionKey($"post-{post}", true, One));

        Assert.Equal(QuestionShelf<object>.Most, trial.Made);
        trial.Lend(new QuestionKey($"post-{2 * QuestionShelf<object>.Most}", true, One));
        Assert.Equal(3 * QuestionShelf<object>.Most, trial.Asked.Count);
    }

    [Fact]
    public void Lend_LargeQuestions_KeepsFew()
    {
        var trial = new Trial(bytes: 100);

        for (var post = 0; post < 20; post++)
            trial.Lend(new QuestionKey($"post-{post}", true, One));

        Assert.Equal(QuestionShelf<object>.Least, trial.Made);
    }

    [Fact]
    public void Lend_AskingFails_IsAskedAgain()
    {
        var trial = new Trial();
        var key = new QuestionKey("post-1", true, One);

        Assert.Throws<InvalidOperationException>(() => trial.Shelf.Lend(key, _ => throw new InvalidOperationException(), _ => 0));
        trial.Lend(key);

        Assert.Equal(["post-1"], trial.Asked);
    }

    [Fact]
    public void Lend_WhileLent_MakesAnother()
    {
        var trial = new Trial();
        var key = new QuestionKey("post-1", true, One);

        trial.Shelf.Lend(key, _ => { }, _ =>
        {
            trial.Lend(key);
            return 0;
        });

        Assert.Equal(2, trial.Made);
        Assert.Single(trial.Asked);
    }

    [Fact]
    public void Shortlist_PostChangedBetweenPages_AnswersAsASnapshotBuiltAnew()
    {
        using var world = MatchWorld.Random(53, 6, 60);
        var post = world.Store.ReadPosts().First(one => one.Education.Minimum is not EducationLevel.Doctor);
        var (page, changed) = (new ListRequest(5), post with { Education = new(EducationLevel.Doctor), Region = new RegionCode("440300") });
        Matchmaker.Shortlist(world.Snapshot, post.Id, page, TestContext.Current.CancellationToken);
        using var writer = world.Store.BeginWrite();
        writer.Put(changed);

        var after = world.Snapshot.Apply(writer.Commit(), world.Store);

        var anew = MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);
        var (was, now) = (Print(world.Snapshot), Print(after));
        Assert.Equal(Print(anew), now);
        Assert.NotEqual(was, now);

        string Print(MatchSnapshot snapshot)
        {
            var list = Matchmaker.Shortlist(snapshot, post.Id, page, TestContext.Current.CancellationToken)!;
            return string.Join('\n', list.Matches.Select(ranked => $"{ranked.Match.Candidate.Id} {ranked.Match.Score}").Concat(list.Gates.Select(gate => gate.ToString())));
        }
    }

    private sealed class Trial
    {
        public Trial(long bytes = 1) => Shelf = new(Make, _ => bytes, mostBytes: 200);

        public QuestionShelf<object> Shelf { get; }

        public int Made { get; private set; }

        public List<string> Asked { get; } = [];

        public void Lend(QuestionKey key) => Shelf.Lend(key, _ => Asked.Add(key.Asker), _ => 0);

        private object Make()
        {
            Made++;
            return new();
        }
    }
}
