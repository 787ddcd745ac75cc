using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

/// <summary>The pool of people from its image against the pool built from the store.</summary>
public sealed class CandidateImageTests : IDisposable
{
    private const int People = 400;

    private static readonly string[] Distinctive = ["独一无二的本领", "zqskill4711", "ZqTitle4711", "ZqCourse4711", "zq-employer-4711"];

    private readonly MatchWorld _world = MatchWorld.Random(46, 50, People);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matcher-pool-");

    private string Image => Path.Combine(_folder.FullName, "candidates.pool");

    public void Dispose()
    {
        _world.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Build_WithTheImage_AnswersAsFromTheStore()
    {
        Save(_world.Snapshot);

        var loaded = Start();

        Assert.True(loaded.PoolStart.IsFromImage);
        Assert.Equal(_world.Snapshot.PoolSize.Rows, loaded.PoolSize.Rows);
        Assert.Equal(Rankings(_world.Snapshot), Rankings(loaded));
    }

    [Fact]
    public void Build_WithTheImageOfAPoolThatChanged_AnswersAsFromTheStore()
    {
        var changed = Change(_world.Snapshot, 5);
        Save(changed);

        var loaded = Start();

        Assert.True(loaded.PoolStart.IsFromImage);
        Assert.Equal(Rankings(FromStore()), Rankings(loaded));
        Assert.Equal(Rankings(changed), Rankings(loaded));
    }

    [Fact]
    public void Apply_AfterAStartFromTheImage_AnswersAsFromTheStore()
    {
        Save(Change(_world.Snapshot, 6));

        var changed = Change(Start(), 7);

        Assert.Equal(Rankings(FromStore()), Rankings(changed));
    }

    [Fact]
    public void Build_WithAnImageOfAnImage_AnswersAsFromTheStore()
    {
        Save(Change(_world.Snapshot, 8));
        var second = Change(Start(), 9);
        Save(second);

        var loaded = Start();

        Assert.True(loaded.PoolStart.IsFromImage);
        Assert.Equal(Rankings(FromStore()), Rankings(loaded));
    }

    [Fact]
    public void Build_AfterAWriteOfPostsAlone_TakesTheImage()
    {
        Save(_world.Snapshot);
        Write(writer => writer.Put(new RandomPairs(3).Post(999)));

        var loaded = Start();

        Assert.True(loaded.PoolStart.IsFromImage);
        Assert.Equal(Rankings(FromStore()), Rankings(loaded));
    }

    [Fact]
    public void Build_AfterAPersonChanged_RefusesTheImage()
    {
        Save(_world.Snapshot);
        Write(writer => writer.Put(new RandomPairs(3).Candidate(1)));

        AssertRefused("unwanted", "people changed", Start());
    }

    [Fact]
    public void Build_OnAnotherDay_RefusesTheImage()
    {
        Save(_world.Snapshot);

        var next = MatchSnapshot.Build(_world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day.AddDays(1), Image, TestContext.Current.CancellationToken);

        Assert.Contains("another day", next.PoolStart.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OfAnotherStoreWithTheSamePeople_RefusesTheImage()
    {
        Save(_world.Snapshot);
        using var other = MatchWorld.Random(46, 50, People);

        var start = MatchSnapshot.Build(other.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day, Image, TestContext.Current.CancellationToken);

        Assert.Equal(other.Store.Version, _world.Store.Version);
        Assert.Contains("another store", start.PoolStart.Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("builds", "another build")]
    [InlineData("tie key", "another tie key")]
    public void Build_WithAnImageOfAnotherProgramOrTieKey_RefusesIt(string line, string reason)
    {
        Save(_world.Snapshot);
        var image = File.ReadAllBytes(Image);
        var at = image.AsSpan().IndexOf(Encoding.UTF8.GetBytes(line)) + line.Length + 3;
        image[at] = image[at] == '0' ? (byte)'1' : (byte)'0';
        File.WriteAllBytes(Image, Signed(image));

        AssertRefused("unwanted", reason, Start());
    }

    [Fact]
    public void Build_WithAnImageThatIsCut_RefusesItWhereverThatIs()
    {
        Save(_world.Snapshot);
        var image = File.ReadAllBytes(Image);

        foreach (var length in new[] { 0, 1, Unsafe.SizeOf<ImageHeader>() - 1, Unsafe.SizeOf<ImageHeader>(), 300, image.Length / 2, image.Length - SHA256.HashSizeInBytes - 1, image.Length - SHA256.HashSizeInBytes, image.Length - 1 })
        {
            File.WriteAllBytes(Image, image[..length]);

            Assert.Throws<PoolImageException>(() => CandidatePool.Load(Image, Origin(), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void Build_WithAnImageInWhichOneBitChanged_RefusesItWhereverThatIs()
    {
        Save(_world.Snapshot);
        var image = File.ReadAllBytes(Image);
        var random = new Random(4);

        for (var round = 0; round < 300; round++)
        {
            var (at, bit) = (random.Next(image.Length), (byte)(1 << random.Next(8)));
            image[at] ^= bit;
            File.WriteAllBytes(Image, image);
            image[at] ^= bit;

            Assert.Throws<PoolImageException>(() => CandidatePool.Load(Image, Origin(), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void Build_WithDictionariesForgedUnderARightChecksum_RefusesThemOrAnswers()
    {
        Save(_world.Snapshot);
        var image = File.ReadAllBytes(Image);
        var dictionaries = image.Length - SHA256.HashSizeInBytes - BitConverter.ToInt32(image, 32);
        var (random, refused) = (new Random(5), 0);

        for (var round = 0; round < 300; round++)
        {
            var forged = image.ToArray();
            forged[random.Next(dictionaries, image.Length - SHA256.HashSizeInBytes)] ^= (byte)random.Next(1, 128);
            File.WriteAllBytes(Image, Signed(forged));
            try
            {
                CandidatePool.Load(Image, Origin(), TestContext.Current.CancellationToken);
            }
            catch (PoolImageException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 30, 299);
    }

    [Fact]
    public void Build_WithARefusedImage_AnswersAsFromTheStore()
    {
        File.WriteAllText(Image, "no image");

        var start = Start();

        AssertRefused("truncated", "", start);
        Assert.Equal(Rankings(_world.Snapshot), Rankings(start));
    }

    [Fact]
    public void SavePool_AfterAPersonLeft_KeepsNothingOfThem()
    {
        var person = new RandomPairs(12).Candidate(9_999) with
        {
            Id = new CandidateId("person-findable-4711"),
            Skills = [.. Distinctive[..2], "打字"],
            Wishes = new Wishes { Titles = [Distinctive[2]] },
            CompletedCourses = [Distinctive[3]],
            Consents = [RandomPairs.Given(ConsentPurpose.Match, null), RandomPairs.Given(ConsentPurpose.ShareWithEmployer, new EmployerId(Distinctive[4]))],
        };
        var with = _world.Snapshot.Apply(Write(writer => writer.Put(person)), _world.Store);
        Save(with);
        Assert.True(Found(person.Id.Value) && Distinctive.All(Found));

        Save(with.Apply(Write(writer => writer.Delete(person.Id)), _world.Store));

        Assert.False(Found(person.Id.Value));
        Assert.DoesNotContain(Distinctive, Found);
    }

    [Fact]
    public void SavePool_OfPeopleWithDaysOfTheirOwn_KeepsNoSuchDay()
    {
        var birth = new DateOnly(1987, 4, 3);
        var assessed = new DateOnly(2025, 5, 6);
        var person = new RandomPairs(12).Candidate(9_999) with { BirthDate = birth, Functions = [new FunctionAssessment(FunctionAxis.Lift, new Level(2), assessed)] };
        using var world = new MatchWorld([], [person]);

        world.Snapshot.SavePool(world.Store, Image, TestContext.Current.CancellationToken);

        var bytes = File.ReadAllBytes(Image);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(BitConverter.GetBytes(birth.DayNumber)));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(BitConverter.GetBytes(assessed.DayNumber)));
    }

    [Fact]
    public void SavePool_OfASnapshotThatTheStoreHasLeftBehind_IsRefused()
    {
        Write(writer => writer.Put(new RandomPairs(3).Post(999)));

        Assert.Throws<ArgumentException>(() => Save(_world.Snapshot));

        Assert.False(File.Exists(Image));
    }

    private static byte[] Signed(byte[] image)
    {
        var (header, end) = (Unsafe.SizeOf<ImageHeader>(), image.Length - SHA256.HashSizeInBytes);
        SHA256.HashData([.. image.AsSpan(header, end - header), .. image.AsSpan(0, header)], image.AsSpan(end));
        return image;
    }

    private static void AssertRefused(string code, string reason, MatchSnapshot start)
    {
        Assert.False(start.PoolStart.IsFromImage);
        Assert.Equal(code, start.PoolStart.Refusal!.Code);
        Assert.Contains(reason, start.PoolStart.Refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Everything that every post's question to the pool says, as text.</summary>
    private static string Rankings(MatchSnapshot snapshot)
    {
        var text = new StringBuilder();
        foreach (var post in snapshot.PostViews)
        {
            snapshot.Pool.Ask(snapshot, post, usePriors: true, onlyShownTo: post.Post.Employer is not null, new ScanRequest(1000, 20), (question, result) =>
            {
                var counts = question.Counts(result);
                text.Append(CultureInfo.InvariantCulture, $"{post.Post.Id} {counts.Considered} {counts.Removed} {counts.OneFactAway}\n");
                text.AppendJoin('\n', counts.Gates.Select(gate => $"{gate.Gate} {gate.Count}")).Append('\n');
                // The sentence of a person's fact is that of whoever was numbered first, and is shown to nobody.
                text.AppendJoin('\n', question.SingleFacts(result).Select(fact => fact.Fact.StartsWith("post.", StringComparison.Ordinal) ? fact.ToString() : $"{fact.Fact} {fact.People}")).Append('\n');
                text.AppendJoin('\n', CandidatePoolTests.Keys(snapshot.Pool.Pool, result.Best)).Append('\n');
                return text.AppendJoin('\n', CandidatePoolTests.Keys(snapshot.Pool.Pool, result.NearMisses));
            }, TestContext.Current.CancellationToken);
        }

        return text.ToString();
    }

    private PoolOrigin Origin() => PoolOrigin.OfCandidates(_world.Store, RuleSet.Shipped, RandomPairs.Day);

    private bool Found(string text) => File.ReadAllBytes(Image).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private MatchSnapshot FromStore() => MatchSnapshot.Build(_world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);

    private MatchSnapshot Start() =>
        MatchSnapshot.Build(_world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day, Image, TestContext.Current.CancellationToken);

    private void Save(MatchSnapshot snapshot) => snapshot.SavePool(_world.Store, Image, TestContext.Current.CancellationToken);

    private StoreChange Write(Action<IRecordWriter> write)
    {
        using var writer = _world.Store.BeginWrite();
        write(writer);
        return writer.Commit();
    }

    /// <summary>Deletes some people, changes others, takes consents back and adds people with values that nobody had.</summary>
    private MatchSnapshot Change(MatchSnapshot snapshot, int seed) => snapshot.Apply(Write(writer =>
    {
        var random = new RandomPairs(seed);
        for (var number = 0; number < People; number += 5)
            writer.Delete(new CandidateId($"c-{number:D4}"));
        for (var number = 1; number < People; number += 7)
            writer.Put(random.Candidate(number));
        for (var number = 2; number < People; number += 50)
            writer.Put(random.Candidate(number) with { Consents = [] });
        for (var number = 0; number < 30; number++)
            writer.Put(random.Candidate(People + (seed * 100) + number) with { Residence = new RegionCode("440103"), Skills = [$"skill {seed} {number}"], ExperienceYears = 20 + seed });
    }), _world.Store);
}
