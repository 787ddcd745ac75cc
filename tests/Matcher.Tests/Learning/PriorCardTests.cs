using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class PriorCardTests : IDisposable
{
    private const string HandCard = "# mine/1\n\nBy hand.\n\n## The type prior\nOld words.\n\n## Known limits\n- Mine.\n";

    private static readonly string Shipped = Path.Combine(MatchWorld.Root, "models", "hand-set-prior", "2");

    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-card-").FullName;

    [Fact]
    public void Of_Judgements_GivesEveryCategoryWithItsFiguresAndNoise()
    {
        AccessReport[] reports = [Report(0.70, 0.04) with { CodesAlone = Report(0.61, 0.03) }, Report(0.80, 0.06) with { CodesAlone = Report(0.63, 0.05) }];

        var card = PriorCard.Of([], "drawn/1", new PriorSettings { Seed = 7, Source = "drawn posts" }, reports);

        Assert.StartsWith(PriorCard.Heading + "\n", card, StringComparison.Ordinal);
        Assert.Contains("different work texts): drawn posts.\n", card, StringComparison.Ordinal);
        Assert.Contains("divided 2 times (seeds from 7)", card, StringComparison.Ordinal);
        Assert.Contains("| B | 0.500 | 0.750 (0.600–0.900) | 0.050 (0.060) | 0.030 (0.045) | 0.620, 0.040 | 0.550 | 0.700 |", card, StringComparison.Ordinal);
        Assert.Contains("| HH † |", card, StringComparison.Ordinal);
        Assert.Contains("above 0.05 in 12 of 24 pairs", card, StringComparison.Ordinal);
        Assert.Contains("in 2.4 of them", card, StringComparison.Ordinal);
        Assert.DoesNotContain(PriorCard.Unjudged, card, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NoJudgement_SaysSo() =>
        Assert.Contains(PriorCard.Unjudged, PriorCard.Of([], "drawn/1", new PriorSettings(), []), StringComparison.Ordinal);

    [Theory]
    [InlineData(HandCard, "# mine/1\n\nBy hand.\n\n## The type prior\nNew.\n\n## Known limits\n- Mine.\n")]
    [InlineData("# mine/1\n\n## Known limits\n- Mine.\n", "# mine/1\n\n## The type prior\nNew.\n\n## Known limits\n- Mine.\n")]
    [InlineData("# mine/1\n\nBy hand.\n", "# mine/1\n\nBy hand.\n\n## The type prior\nNew.\n\n")]
    [InlineData("# mine/1\n\n## The type prior\nOld.\n", "# mine/1\n\n## The type prior\nNew.\n\n")]
    public void Put_ACard_HasTheSectionInPlaceOfItsOwn(string card, string expected) =>
        Assert.Equal(expected, PriorSection.Put(card, "## The type prior\nNew.\n\n"));

    [Fact]
    public void Put_Again_ChangesNothing()
    {
        var once = PriorSection.Put(HandCard, "## The type prior\nNew.\n\n");

        Assert.Equal(once, PriorSection.Put(once, "## The type prior\nNew.\n\n"));
    }

    [Fact]
    public void Write_ATrainedModelWithThePriorOfAnother_SaysInItsCardWhereItIsFromAndHowGood()
    {
        var set = DrawnPairs.Make(2_000, 5);
        var trained = new OneSplitTrainer().Train(set, new TrainerSettings { Trees = 10 }, TestContext.Current.CancellationToken);
        var model = ProjectedModel.Of(trained, set.BinWeights(), Features.Catalogue, "drawn/1", 2, 1);

        ModelExport.Write(model, new ModelCard { TrainingData = "drawn", IsSynthetic = true }, _folder, Shipped);

        var (card, prior) = (File.ReadAllText(Path.Combine(_folder, "card.md")), File.ReadAllText(Path.Combine(Shipped, PriorFolder.CardFile)));
        Assert.Contains(prior.Trim(), card, StringComparison.Ordinal);
        Assert.Contains($"Taken over unchanged from `{MatchWorld.Model.Tables.Name}`", card, StringComparison.Ordinal);
        Assert.Equal(prior, File.ReadAllText(Path.Combine(_folder, PriorFolder.CardFile)));
        Assert.True(card.IndexOf(PriorCard.Heading, StringComparison.Ordinal) < card.IndexOf("## Known limits", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AFolderThatSaysNothing_SaysThatNobodyMeasured() =>
        Assert.Equal($"{PriorCard.Heading}\n{PriorCard.Unjudged}\n\n", PriorSection.Of(_folder, "mine/1"));

    [Fact]
    public void Of_AFileThatIsNoSection_IsRefused()
    {
        File.WriteAllText(Path.Combine(_folder, PriorFolder.CardFile), "Something else.\n");

        var fault = Assert.Throws<FormatException>(() => PriorSection.Of(_folder, "mine/1"));

        Assert.Contains(PriorFolder.CardFile, fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static AccessReport Report(double auc, double calibration) => new(
        40, 30, [.. AccessCategory.All.Select(category => new AccessMeasure(category.Code, 0.5, auc, 0.6, 0.9, calibration, new(0.03, 0.045, 0.1), 0.55, 0.7))], [], 0.6, 0.9);
}
