using System.Globalization;
using Matcher.Cli;
using Matcher.Simulation;

namespace Matcher.Service.Tests;

/// <summary>From recorded outcomes to the model in use, by commands alone.</summary>
public sealed class RetrainingTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private TestService _service = null!;

    private string[] Server => ["--server", _service.Address.ToString(), "--key", _service.AdminHeaders.GetValue("authorization")!["Bearer ".Length..], "--lang", "en"];

    public async ValueTask InitializeAsync() => _service = await TestService.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Outcomes_ExportedTrainedAndJudged_AreInUseOnlyIfEveryGateHolds()
    {
        string data = _folder.Sub("data"), model = Path.Combine(_folder.Sub("learned"), "1");
        await RecordAsync();

        CommandRun exported = await CommandRun.OfAsync(["outcomes", "export", "--out", data, .. Server]);
        CommandRun trained = await CommandRun.OfAsync("train", "--data", data, "--trainer", "tables", "--trees", "50", "--out", model, "--lang", "en");
        CommandRun unjudged = await CommandRun.OfAsync(["model", "promote", model, "--unjudged", "in a hurry", .. Server]);
        CommandRun judged = await CommandRun.OfAsync("evaluate", "--data", data, "--model", model, "--write", "--lang", "en");
        CommandRun promoted = await CommandRun.OfAsync(["model", "promote", model, .. Server]);

        Assert.True(exported.ExitCode == 0, exported.Error);
        Assert.True(trained.ExitCode == 0, trained.Error);
        Assert.Contains("not_judged", unjudged.Error, StringComparison.Ordinal);
        Assert.Equal(judged.ExitCode == 0, promoted.ExitCode == 0);
        Assert.True(promoted.ExitCode == 0 || promoted.Error.Contains("gate_failed", StringComparison.Ordinal), promoted.Error);
        Assert.Equal(promoted.ExitCode == 0, (await _service.StatusAsync()).Versions.Model == "learned/1");
    }

    // Everybody who agreed to be matched has three outcomes, by a fixed rule that no feature knows.
    private async Task RecordAsync()
    {
        _service.Time.Now = new SampleClock(PopulationSettings.Sample.Day).GetUtcNow();
        foreach ((string kind, string file) in new[] { ("posts", SampleFiles.Posts), ("candidates", SampleFiles.Candidates) })
            Assert.Equal(0, (await CommandRun.OfAsync(["import", kind, file, .. Server])).ExitCode);
        string[] posts = [.. (await _service.AskAsync<V1.ListPostsResponse>(new V1.ListPostsRequest { PageSize = 1_000 })).Posts.Select(post => post.PostId)];
        V1.ListCandidatesResponse people = await _service.AskAsync<V1.ListCandidatesResponse>(new V1.ListCandidatesRequest { PageSize = 1_000 });
        var told = new V1.BatchRecordOutcomesRequest();
        foreach ((int number, string person) in people.Candidates.Where(person => person.Consents.Any(consent => consent.Purpose == V1.ConsentPurpose.Match))
            .Select(person => person.CandidateId).Index())
        {
            await _service.AskAsync<V1.GrantConsentResponse>(new V1.GrantConsentRequest { CandidateId = person, Purpose = V1.ConsentPurpose.Research, LegalBasis = V1.LegalBasis.Consent });
            for (int shown = 0; shown < 3; shown++)
                told.Requests.Add(new V1.RecordOutcomeRequest { Outcome = Outcome(posts[((number * 7) + (shown * 31)) % posts.Length], person, number + shown) });
        }

        V1.BatchRecordOutcomesResponse recorded = await _service.AskAsync<V1.BatchRecordOutcomesResponse>(told);
        Assert.All(recorded.Results, result => Assert.Null(result.Status));
    }

    private V1.Outcome Outcome(string post, string person, int number) => new()
    {
        PostId = post,
        CandidateId = person,
        Kind = number % 3 == 0 ? V1.OutcomeKind.Hired : V1.OutcomeKind.NotPursued,
        WhyNot = number % 3 == 0 ? null : new V1.WhyNot { Side = V1.OutcomeSide.Person, Reason = V1.NoReason.Distance },
        HappenedOn = _service.Time.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Origin = new V1.ListOrigin { Way = V1.ListWay.Recommendation, Position = (number % 10) + 1, Model = "hand-set-prior/2" },
    };
}
