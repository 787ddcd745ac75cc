using Matcher.Domain;
using Matcher.Importing;

namespace Matcher.Tests;

/// <summary>The list of identified posts, imported for real, against the categories that its experts found suitable.</summary>
public sealed class IdentifiedCategoriesTests : IDisposable
{
    private const string File = "data/accessibility/identified-posts-dev.csv";

    /// <summary>A person known by a category: the functions that the category takes away, all assessed, and the type it stands for.</summary>
    private static readonly Dictionary<string, (DisabilityType Type, (FunctionAxis Axis, int Level)[] Functions)> Categories = new()
    {
        ["B"] = (DisabilityType.Visual, [(FunctionAxis.See, 0), (FunctionAxis.Colour, 0)]),
        ["LV"] = (DisabilityType.Visual, [(FunctionAxis.See, 1)]),
        ["D"] = (DisabilityType.Hearing, [(FunctionAxis.Hear, 0), (FunctionAxis.Speak, 0)]),
        ["HH"] = (DisabilityType.Hearing, [(FunctionAxis.Hear, 1)]),
        ["OA"] = (DisabilityType.Limb, [(FunctionAxis.BothHands, 0), (FunctionAxis.Lift, 1)]),
        ["OL"] = (DisabilityType.Limb, [(FunctionAxis.StandWalk, 1), (FunctionAxis.BendClimb, 1)]),
        ["BA"] = (DisabilityType.Limb, [(FunctionAxis.BothHands, 0), (FunctionAxis.FineHand, 0), (FunctionAxis.Lift, 0)]),
        ["BL"] = (DisabilityType.Limb, [(FunctionAxis.StandWalk, 0), (FunctionAxis.BendClimb, 0), (FunctionAxis.ReachWorkplace, 0)]),
        ["OAL"] = (DisabilityType.Limb, [(FunctionAxis.BothHands, 0), (FunctionAxis.StandWalk, 1)]),
        ["CP"] = (DisabilityType.Limb, [(FunctionAxis.FineHand, 1), (FunctionAxis.StandWalk, 1), (FunctionAxis.Speak, 1)]),
        ["LC"] = (DisabilityType.Limb, [(FunctionAxis.FineHand, 1)]),
        ["DW"] = (DisabilityType.Limb, [(FunctionAxis.Lift, 1)]),
        ["AAV"] = (DisabilityType.Limb, [(FunctionAxis.FineHand, 1)]),
        ["MDY"] = (DisabilityType.Limb, [(FunctionAxis.StandWalk, 0), (FunctionAxis.Lift, 0), (FunctionAxis.Endurance, 1)]),
        ["ASD_M"] = (DisabilityType.Mental, [(FunctionAxis.Contact, 1)]),
        ["ASD_MOD"] = (DisabilityType.Mental, [(FunctionAxis.Contact, 0), (FunctionAxis.Learn, 1)]),
        ["ID"] = (DisabilityType.Intellectual, [(FunctionAxis.Learn, 0), (FunctionAxis.ReadWrite, 0)]),
        ["SLD"] = (DisabilityType.Intellectual, [(FunctionAxis.ReadWrite, 1)]),
        ["MI"] = (DisabilityType.Mental, [(FunctionAxis.Contact, 0), (FunctionAxis.Endurance, 1)]),
    };

    private readonly StoreFolder _folder = new();

    [Fact]
    public void Gates_CategoriesThatExpertsFoundSuitable_AreNeverBlocked()
    {
        var labels = SharedData.Csv(File).ToDictionary(row => row["source_row"], row => row["suitable"].Split('|', StringSplitOptions.RemoveEmptyEntries));
        using var store = _folder.Open();
        using (var file = System.IO.File.OpenRead(SharedData.Path(File)))
        {
            var request = new ImportRequest { Kind = RecordKind.Posts, FileName = "identified-posts-dev.csv" };
            new RecordImporter(TimeProvider.System).Run(file, request, store, null, TestContext.Current.CancellationToken);
        }

        var checkedPairs = 0;
        foreach (var post in store.ReadPosts())
        {
            // A few cells hold two categories run together, such as BLOA; they name nobody.
            foreach (var category in labels[post.Sources[0].Key].Where(Categories.ContainsKey))
            {
                Assert.Empty(PairScores.Gates(post, Person(category)).Blocks);
                checkedPairs++;
            }
        }

        Assert.Equal(1378, store.ReadPosts().Count());
        Assert.True(checkedPairs > 10_000);
        Assert.All(store.ReadPosts().SelectMany(post => post.Demands), demand => Assert.False(demand.MayBlock));
    }

    public void Dispose() => _folder.Dispose();

    private static Candidate Person(string category)
    {
        var (type, functions) = Categories[category];
        var levels = functions.ToDictionary(function => function.Axis, function => function.Level);
        return new Candidate
        {
            Id = new CandidateId("c-" + category),
            Disabilities = [new Disability(type, 2)],
            Functions = [.. FunctionAxes.All.Select(axis => new FunctionAssessment(axis, new Level(levels.GetValueOrDefault(axis, 3)), RandomPairs.Day))],
        };
    }
}
