using System.Text;
using Matcher.Server;

namespace Matcher.Service.Tests;

/// <summary>The image of the pool in the data folder: when it is there, when it is taken, and whom it never holds.</summary>
public sealed class PoolImageFileTests : IAsyncLifetime
{
    private TestService _service = null!;

    private string Image => Path.Combine(_service.Folder, "candidates.pool");

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Restart_AfterAGracefulStop_TakesTheImageAndAnswersTheSame()
    {
        string before = await AnswersAsync();
        await _service.RestartAsync();

        V1.PoolStatus pool = await PeopleAsync();
        string after = await AnswersAsync();

        Assert.Equal(V1.PoolSource.Image, pool.Source);
        Assert.Equal(5, pool.Rows);
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("half")]
    [InlineData("one bit")]
    [InlineData("longer")]
    [InlineData("text")]
    [InlineData("empty")]
    public async Task Restart_WithABadImage_BuildsThePoolSavesItAndAnswersTheSame(string damage)
    {
        string before = await AnswersAsync();

        await _service.RestartAsync(() => Damage(damage));

        V1.PoolStatus pool = await PeopleAsync();
        Assert.Equal(V1.PoolSource.Store, pool.Source);
        Assert.Equal(damage == "nothing", pool.ImageRefusal.Length == 0);
        Assert.Equal(before, await AnswersAsync());
        Assert.True(File.Exists(Image));
        await _service.RestartAsync();
        Assert.Equal(V1.PoolSource.Image, (await PeopleAsync()).Source);
    }

    [Fact]
    public async Task Restart_OnTheNextDay_BuildsThePool()
    {
        await _service.RestartAsync(() => _service.Time.Now += TimeSpan.FromDays(1));

        V1.PoolStatus pool = await PeopleAsync();

        Assert.Equal((V1.PoolSource.Store, "unwanted"), (pool.Source, pool.ImageRefusal));
    }

    [Fact]
    public async Task Restart_WithTheImageOfAnotherStore_BuildsThePool()
    {
        await using TestService other = await TestService.StartWithSamplesAsync();
        await other.DisposeHostAsync();

        await _service.RestartAsync(() => File.Copy(Path.Combine(other.Folder, "candidates.pool"), Image, overwrite: true));

        Assert.Equal((V1.PoolSource.Store, "unwanted"), ((await PeopleAsync()).Source, (await PeopleAsync()).ImageRefusal));
    }

    [Fact]
    public async Task Restart_WithAnImageFromBeforeADeletion_BuildsThePoolWithoutThePerson()
    {
        await _service.RestartAsync();
        byte[] old = await File.ReadAllBytesAsync(Image, TestContext.Current.CancellationToken);
        await _service.AskAsync<V1.DeleteCandidateResponse>(new V1.DeleteCandidateRequest { CandidateId = "person-2" });

        await _service.RestartAsync(() => File.WriteAllBytes(Image, old));

        Assert.Equal((V1.PoolSource.Store, "unwanted"), ((await PeopleAsync()).Source, (await PeopleAsync()).ImageRefusal));
        Assert.DoesNotContain("person-2", await AnswersAsync(), StringComparison.Ordinal);
        Assert.False(Holds("person-2"));
    }

    [Fact]
    [Trait("Seed", "90")]
    public async Task Deletion_TakesTheImageAwayBeforeItIsAnsweredAndNoLaterOneHasThePerson()
    {
        await _service.RestartAsync();
        Assert.True(Holds("person-2"));

        await _service.AskAsync<V1.DeleteCandidateResponse>(new V1.DeleteCandidateRequest { CandidateId = "person-2" });

        Assert.False(File.Exists(Image));
        await _service.RestartAsync();
        Assert.Equal(V1.PoolSource.Image, (await PeopleAsync()).Source);
        Assert.False(Holds("person-2"));
        Assert.True(Holds("person-1"));
    }

    [Fact]
    public async Task Withdrawal_TakesTheImageAwayBeforeItIsAnsweredAndNoLaterOneHasThePerson()
    {
        await _service.RestartAsync();

        await _service.AskAsync<V1.WithdrawConsentResponse>(new V1.WithdrawConsentRequest { CandidateId = "person-2", Purpose = V1.ConsentPurpose.Match });

        Assert.False(File.Exists(Image));
        await _service.RestartAsync();
        Assert.False(Holds("person-2"));
    }

    [Fact]
    public async Task WriteOfAPost_LeavesTheImageWhichTheNextStartTakes()
    {
        await _service.RestartAsync();
        DateTime saved = File.GetLastWriteTimeUtc(Image);

        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = Samples.Post("post-9") });
        await _service.RestartAsync();

        Assert.Equal(V1.PoolSource.Image, (await PeopleAsync()).Source);
        Assert.Equal(saved, File.GetLastWriteTimeUtc(Image));
    }

    [Fact]
    public async Task RebuildDerived_WritesTheImageAnew()
    {
        await _service.RestartAsync();
        Damage("text");

        await _service.AskAsync<V1.RebuildDerivedResponse>(new V1.RebuildDerivedRequest());

        Assert.True(Holds("person-2"));
        Assert.Equal(V1.PoolSource.Store, (await PeopleAsync()).Source);
        await _service.RestartAsync();
        Assert.Equal(V1.PoolSource.Image, (await PeopleAsync()).Source);
    }

    [Fact]
    public async Task Start_AfterASavingThatWasKilled_TakesWhatWasLeftAway()
    {
        string unfinished = Image + ".new";

        await _service.RestartAsync(() => File.WriteAllText(unfinished, "half of somebody"));

        Assert.False(File.Exists(unfinished));
    }

    [Fact]
    public async Task Status_NamesTheVectorPathAndBothPools()
    {
        await _service.RestartAsync();

        V1.GetStatusResponse status = await _service.StatusAsync();

        Assert.Contains(status.VectorPath, new[] { "512", "256", "128", "scalar" });
        Assert.Equal(["candidates", "posts"], status.Pools.Select(pool => pool.Name));
        Assert.All(status.Pools, pool => Assert.True(pool.Rows > 0 && pool.Bytes > pool.Rows));
    }

    [Fact]
    public async Task Log_OfAStart_SaysWhereThePoolCameFromAndWhyTheImageWasRefused()
    {
        using var log = new LogLines();
        await _service.DisposeHostAsync();
        Damage("half");

        await using (await MatcherHost.StartAsync(_service.Options with { LogProvider = log }, TestContext.Current.CancellationToken))
        {
        }

        Assert.Contains(log.Lines, line => line.StartsWith("115 ", StringComparison.Ordinal) && line.Contains("truncated", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("114 Pool of 5 people from the store", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("person-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stop_WhereTheImageCannotBeWritten_StopsAndLeavesTheNextStartToBuild()
    {
        await _service.AskAsync<V1.DeleteCandidateResponse>(new V1.DeleteCandidateRequest { CandidateId = "person-2" });
        Directory.CreateDirectory(Image + ".new");
        File.WriteAllText(Path.Combine(Image + ".new", "in the way"), "");

        await _service.RestartAsync(() => Directory.Delete(Image + ".new", recursive: true));

        Assert.Equal(V1.PoolSource.Store, (await PeopleAsync()).Source);
    }

    private bool Holds(string text) => File.ReadAllBytes(Image).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private void Damage(string damage)
    {
        byte[] image = File.ReadAllBytes(Image);
        switch (damage)
        {
            case "nothing":
                File.Delete(Image);
                return;
            case "half":
                image = image[..(image.Length / 2)];
                break;
            case "one bit":
                image[image.Length / 3] ^= 4;
                break;
            case "longer":
                image = [.. image, 0];
                break;
            case "text":
                image = Encoding.UTF8.GetBytes(new string('x', 1_000));
                break;
            default:
                image = [];
                break;
        }

        File.WriteAllBytes(Image, image);
    }

    private async Task<V1.PoolStatus> PeopleAsync() => (await _service.StatusAsync()).Pools.Single(pool => pool.Name == "candidates");

    private async Task<string> AnswersAsync()
    {
        var answers = new StringBuilder();
        foreach (string post in (string[])["post-1", "post-2", "post-3"])
        {
            V1.ShortlistCandidatesResponse answer = await _service.AskAsync<V1.ShortlistCandidatesResponse>(new V1.ShortlistCandidatesRequest { PostId = post }, Scopes.Counsellor);
            answers.Append(answer).Append('\n');
        }

        return answers.ToString();
    }
}
