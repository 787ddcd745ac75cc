using Matcher.Domain;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class PriorTests : IDisposable
{
    private static readonly PriorSettings Quick = new() { Refits = 2, Folds = 2, Draws = 20, Iterations = 30, WordIterations = 30 };

    // Words have no say to begin with, so that it takes some steps until they have.
    private static readonly PriorSettings Longer = Quick with { WordIterations = 120 };

    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-prior-").FullName;

    [Fact]
    public void Categories_Crosswalk_CoversEveryKindAndEachOnce()
    {
        Assert.Equal(19, AccessCategory.All.Count);
        Assert.Equal(AccessCategory.All.Count, AccessCategory.All.Select(category => category.Key).Distinct().Count());
        Assert.Equal(Vocabulary<DisabilityKind>.All, AccessCategory.All.Select(category => category.Kind).OfType<DisabilityKind>().Order());
        Assert.All(AccessCategory.All, category => Assert.True(category.Kind is null ? category.Grades.Count > 0 : DisabilityKinds.TypeOf(category.Kind.Value) == category.Type));
        Assert.All(AccessReport.Judged, code => Assert.InRange(AccessCategory.IndexOf(code), 0, 18));
    }

    [Fact]
    public void Mixtures_EveryRowOfThePrior_IsMadeOfSharesThatAddUpToOne()
    {
        foreach (var key in PriorKey.All.Where(key => key.Type != DisabilityType.Speech))
        {
            var parts = PriorMixture.PartsOf(key);

            Assert.Equal(1, parts.Sum(part => part.Weight), 1e-9);
            Assert.All(parts, part => Assert.Equal(key.Type, AccessCategory.All[part.Category].Type));
        }
    }

    [Fact]
    public void Inputs_EveryCode_IsOneOfThem()
    {
        Assert.All(Vocabulary<FunctionCode>.All, code => Assert.Contains(FunctionCodes.Of([code]), PriorInputs.Codes));
        Assert.Equal(PriorInputs.Codes.Count, PriorInputs.Codes.Distinct().Count());
    }

    [Fact]
    public void Evaluate_GradientOfTheLoss_IsItsSlope()
    {
        var posts = Worded(40, 3);
        var inputs = PriorInputs.Of(posts, Quick);
        var parameters = new PriorParameters(inputs);
        var loss = new PriorLoss(PriorRows.From(posts, inputs), Quick);
        var (point, gradient, other) = (loss.Start, new double[parameters.Count], new double[parameters.Count]);
        loss.Evaluate(point, gradient);

        foreach (var at in (int[])[PriorParameters.LogitAt(0, (int)FunctionAxis.See) + 1, parameters.WeightAt((int)FunctionAxis.See, 6), parameters.WeightAt((int)FunctionAxis.Hear, inputs.Count - 1), parameters.BasesAt, parameters.CeilingsAt + 2])
        {
            const double Step = 1e-5;
            var (up, down) = ((double[])point.Clone(), (double[])point.Clone());
            (up[at], down[at]) = (up[at] + Step, down[at] - Step);

            Assert.Equal((loss.Evaluate(up, other) - loss.Evaluate(down, other)) / (2 * Step), gradient[at], 1e-3);
        }
    }

    [Fact]
    public void Fit_PlantedRule_IsFoundOnItsAxisAndWritesTheSameBytesAgain()
    {
        var posts = Planted(300, 1);

        AccessPriors.Fit(posts, MatchWorld.Model, _folder, Quick, TestContext.Current.CancellationToken);
        var files = Directory.GetFiles(_folder).Order(StringComparer.Ordinal).ToDictionary(file => file, File.ReadAllText);
        AccessPriors.Fit(posts, MatchWorld.Model, _folder, Quick, TestContext.Current.CancellationToken);

        Assert.Equal(PriorFolder.Files.Append(PriorFolder.CardFile).Order(StringComparer.Ordinal), files.Keys.Select(Path.GetFileName));
        Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllText(file.Key)));
        var priors = PriorFolder.Parse(files[Path.Combine(_folder, PriorFolder.LevelsFile)], files[Path.Combine(_folder, PriorFolder.DemandsFile)]);
        var (blind, deaf) = (priors.Of([new(DisabilityType.Visual, 1)], FunctionAxis.See)!, priors.Of([new(DisabilityType.Hearing, 1)], FunctionAxis.See)!);
        Assert.True(blind.P3 < 0.5 && deaf.P3 > 0.9, $"{blind} {deaf}");
        Assert.DoesNotContain(posts, post => files.Values.Any(text => text.Contains(post.WorkText, StringComparison.Ordinal)));
    }

    [Fact]
    public void Judge_PlantedRule_IsToldApartOnUnseenTexts()
    {
        var report = AccessPriors.Judge(Planted(200, 2), MatchWorld.Model, Quick, TestContext.Current.CancellationToken);

        var blind = report.Measures.Single(measure => measure.Category == "B");
        Assert.InRange(blind.Auc, 0.8, 1);
        Assert.InRange(blind.AucLow, 0.5, blind.Auc);
        Assert.InRange(blind.CalibrationError, 0, 0.25);
        Assert.Equal(200 * 19, report.Scores.Count);
    }

    [Fact]
    public void LogChances_SameCodesAndOtherFacts_AreNotTakenForTheSame()
    {
        AccessPoints Points() => new(MatchWorld.Model.Tables, MatchWorld.Model.Priors);
        var listed = new Post { Id = new PostId("p"), Title = "岗位", ListedFunctions = FunctionCodes.Of([FunctionCode.Walk, FunctionCode.Stand]) };
        Post[] posts = [listed, listed with { WorkMode = WorkMode.HomeBased }, .. new[] { 1, 3 }.Select(level => listed with { Demands = [new Demand(FunctionAxis.Lift, new Level(level), DemandWeight.Essential, FactSource.Declared)] })];
        var kept = Points();

        var found = posts.Select(post => kept.LogChances(Of(post))).ToList();

        Assert.Equal(found, posts.Select(post => kept.LogChances(Of(post))));
        Assert.Equal(found, posts.Select(post => Points().LogChances(Of(post))));
        Assert.Equal(4, found.Select(one => string.Join(' ', one)).Distinct().Count());

        static AccessPost Of(Post post) => new("1", post, "work", null);
    }

    [Fact]
    public void Judge_LabelsThatWordsTellApart_AreToldApartBetterByReading()
    {
        var posts = Worded(240, 4);

        double Auc(PriorSettings settings) => AccessPriors.Judge(posts, MatchWorld.Model, settings, TestContext.Current.CancellationToken).Measures.Single(one => one.Category == "D").Auc;

        var codes = Auc(Longer with { ReadsWords = false });
        Assert.InRange(codes, 0.7, 0.88);
        Assert.InRange(Auc(Longer), codes + 0.04, 1);
    }

    [Fact]
    public void Judge_PostsThatSayLess_AreToldApartByWhatTheySay()
    {
        var report = AccessPriors.Judge(Described(240, 4), MatchWorld.Model, Longer, TestContext.Current.CancellationToken);

        AccessWithheld Of(ListedFacts known) => report.Withheld.Single(one => one.Category == "D" && one.Known == known);
        Assert.Equal(3 * 19, report.Withheld.Count);
        Assert.InRange(Of(ListedFacts.None).Auc, 0.35, 0.65);
        Assert.InRange(Of(ListedFacts.Codes).Auc, Of(ListedFacts.None).Auc + 0.1, report.Measures.Single(one => one.Category == "D").Auc);
        Assert.InRange(Of(ListedFacts.Words).Auc, Of(ListedFacts.None).Auc + 0.1, 1);
    }

    [Fact]
    public void Judge_NothingButWords_TellsPostsApart()
    {
        var posts = Described(240, 4).Select(post => post.Knowing(ListedFacts.Words)).ToList();

        var report = AccessPriors.Judge(posts, MatchWorld.Model, Longer, TestContext.Current.CancellationToken);

        Assert.InRange(report.Measures.Single(one => one.Category == "D").Auc, 0.75, 1);
        Assert.Empty(report.Withheld);
    }

    [Fact]
    public void Knowing_CodesWithheld_TakesTheirDemandsTooAndKeepsOthers()
    {
        Demand listed = new(FunctionAxis.Hear, null, DemandWeight.Unstated, FactSource.List), declared = new(FunctionAxis.See, new Level(2), DemandWeight.Essential, FactSource.Declared);
        var post = new Post { Id = new PostId("p"), Title = "Telephone clerk", ListedFunctions = FunctionCodes.Of([FunctionCode.Hear]), Demands = [listed, declared] };

        var known = new AccessPost("1", post, "work", null).Knowing(ListedFacts.Words);

        Assert.True(known.Post.ListedFunctions.IsEmpty);
        Assert.Equal([declared], known.Post.Demands);
        Assert.NotEmpty(known.Words.Inputs);
        Assert.Empty(known.Knowing(ListedFacts.None).Words.Inputs);
    }

    [Fact]
    public void JudgeCodes_WordsThatGoWithACode_TellItAndNothingElse()
    {
        var report = AccessPriors.JudgeCodes(Worded(240, 4), Quick, TestContext.Current.CancellationToken);

        var (hear, walk) = (report.Measures[(int)FunctionCode.Hear], report.Measures[(int)FunctionCode.Walk]);
        Assert.InRange(hear.Auc, 0.7, 0.85);
        Assert.InRange(hear.Base, 0.4, 0.6);
        Assert.True(hear.LogLoss < hear.BaseLogLoss);
        Assert.True(double.IsNaN(walk.Auc));
        Assert.Equal(240 * FunctionCodes.Count, report.Scores.Count);
    }

    [Fact]
    public void Fit_PostsWithWords_WritesConceptsAndReadsThemBack()
    {
        var posts = Worded(240, 6);

        AccessPriors.Fit(posts, MatchWorld.Model, _folder, Longer, TestContext.Current.CancellationToken);

        var demands = File.ReadAllText(Path.Combine(_folder, PriorFolder.DemandsFile));
        Assert.Contains("hear,text:customer.call,", demands, StringComparison.Ordinal);
        Assert.DoesNotContain("telephone", demands, StringComparison.Ordinal);
        var priors = PriorFolder.Parse(File.ReadAllText(Path.Combine(_folder, PriorFolder.LevelsFile)), demands);
        var (call, none) = (Demand(posts.First(post => post.Post.Text is not null)), Demand(posts.First(post => post.Post.Text is null && post.Post.ListedFunctions.Contains(FunctionCode.Hear))));
        Assert.True(call.P0 < none.P0, $"{call} {none}");

        LevelPrior Demand(AccessPost post) => priors.Demand(PairScores.Pair(post.Post, new Candidate { Id = new CandidateId("c") }).Post, FunctionAxis.Hear);
    }

    [Theory]
    [InlineData("hear,text:act.phone,0.5\nhear,text:act.phone,0.6\n")]
    [InlineData("hear,title:act.phone,0.5\nhear,head:act.phone,0.6\n")]
    [InlineData("hear,text:act.phone,much\n")]
    public void Parse_BadRowOfAWord_IsRefused(string rows)
    {
        var folder = Path.Combine(MatchWorld.Root, "models", "hand-set-prior", "2");
        var bases = string.Concat(FunctionAxes.All.Select(axis => $"{Vocabulary<FunctionAxis>.Of(axis)},base,0\n"));

        var fault = Assert.Throws<FormatException>(() => PriorFolder.Parse(File.ReadAllText(Path.Combine(folder, PriorFolder.LevelsFile)), $"{PriorFolder.DemandsHeader}\n{bases}{rows}"));

        Assert.NotEmpty(fault.Message);
    }

    [Fact]
    public void Judge_PostsWithoutLabels_NamesTheRow()
    {
        var posts = Planted(40, 1).Select(post => post with { Suitable = null }).ToList();

        var fault = Assert.Throws<ArgumentException>(() => AccessPriors.Judge(posts, MatchWorld.Model, Quick, TestContext.Current.CancellationToken));

        Assert.Contains("Row 0 ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folds_PostsOfOneText_StayTogether()
    {
        var posts = Planted(60, 5);
        posts = [.. posts, .. posts.Select(post => post with { WorkText = post.WorkText.ToUpperInvariant() + " ." })];

        var folds = WorkTexts.Folds(posts, 5, 7);

        Assert.Equal(folds[..60], folds[60..]);
        Assert.Equal(5, folds.Distinct().Count());
    }

    [Theory]
    [InlineData(new[] { 0.1, 0.2, 0.3, 0.4 }, new[] { false, false, true, true }, 1)]
    [InlineData(new[] { 0.4, 0.3, 0.2, 0.1 }, new[] { false, false, true, true }, 0)]
    [InlineData(new[] { 0.5, 0.5, 0.5, 0.5 }, new[] { false, true, true, false }, 0.5)]
    [InlineData(new[] { 0.1, 0.3, 0.3, 0.4 }, new[] { false, false, true, true }, 0.875)]
    public void Auc_ScoresWithTies_CountHalf(double[] scores, bool[] labels, double expected) => Assert.Equal(expected, PriorMetrics.Auc(scores, labels), 1e-12);

    [Fact]
    public void CodeOf_RisingChances_NeverFalls()
    {
        var codes = Enumerable.Range(0, 1001).Select(i => FitChances.CodeOf(i / 1000.0)).ToList();

        Assert.Equal(codes.Order(), codes);
        Assert.Equal((FitCode.Chance1, FitCode.Chance9), (codes[0], codes[^1]));
        Assert.All(FitChances.Steps, step => Assert.Equal(step.Code, FitChances.CodeOf(Math.Exp(step.LogChance))));
    }

    [Fact]
    public void FitOn_ListOfCodes_SaysMoreOfAnUnassessedFunctionAndNothingOfAnAssessedOne()
    {
        Post Listed(params FunctionCode[] codes) => new() { Id = new PostId("p"), Title = "岗位", ListedFunctions = FunctionCodes.Of(codes) };
        var deaf = new Candidate { Id = new CandidateId("c"), Disabilities = [new(DisabilityType.Hearing, 1)] };
        var assessed = deaf with { Functions = [new FunctionAssessment(FunctionAxis.Hear, new Level(1), RandomPairs.Day)] };

        FitRange Fit(Candidate person, params FunctionCode[] codes) => PairScores.Pair(Listed(codes), person).FitOn(FunctionAxis.Hear);

        Assert.True(Fit(deaf, FunctionCode.Hear, FunctionCode.Communicate).Code < Fit(deaf, FunctionCode.Sit).Code);
        Assert.Equal(Fit(assessed, FunctionCode.Hear, FunctionCode.Communicate), Fit(assessed, FunctionCode.Sit));
        Assert.Equal((FitCode.Unmet, FitCode.Met), (Fit(deaf, FunctionCode.Sit).Worst, Fit(deaf, FunctionCode.Sit).Best));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Posts of which deaf people can do those whose text does not speak of calls; half of the posts that ask for hearing do.</summary>
    private static IReadOnlyList<AccessPost> Worded(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            var hears = random.Next(2) == 0;
            var calls = hears && random.Next(2) == 0;
            var isSuitable = random.NextDouble() < (calls ? 0.05 : 0.95);
            var post = new Post { Id = new PostId($"p-{number}"), Title = "岗位", ListedFunctions = FunctionCodes.Of([hears ? FunctionCode.Hear : FunctionCode.Sit]), Text = calls ? "Answers the telephone call of visitors." : null };
            return new AccessPost($"{number}", post, $"work text {number}", AccessCategory.All.Select(category => category.Code).Where(code => code != "D" || isSuitable).ToHashSet());
        })];
    }

    /// <summary>The same, but of other posts the text speaks of something else.</summary>
    private static IReadOnlyList<AccessPost> Described(int count, int seed) =>
        [.. Worded(count, seed).Select(post => new AccessPost(post.SourceRow, post.Post with { Text = post.Post.Text ?? "Writes reports on accounts." }, post.WorkText, post.Suitable))];

    /// <summary>Posts of which blind people can do those that do not ask for seeing, and now and then another; everybody else can do all.</summary>
    private static IReadOnlyList<AccessPost> Planted(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            var listed = new FunctionCodes(random.Next(1, 1 << FunctionCodes.Count));
            var isSuitable = random.NextDouble() < (listed.Contains(FunctionCode.See) ? 0.1 : 0.9);
            return new AccessPost($"{number}", new Post { Id = new PostId($"p-{number}"), Title = "岗位", ListedFunctions = listed }, $"work text {number}",
                AccessCategory.All.Select(category => category.Code).Where(code => code != "B" || isSuitable).ToHashSet());
        })];
    }
}
