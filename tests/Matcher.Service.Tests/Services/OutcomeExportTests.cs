using System.Globalization;
using Matcher.Cli;
using Matcher.Simulation;

namespace Matcher.Service.Tests;

public sealed class OutcomeExportTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private TestService _service = null!;

    private string Out => _folder.Sub("out");

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Export_OfPeopleWhoAgreed_GivesFilesThatScoreAsTheRecordsDid()
    {
        await AddUnassessedAsync();
        (string Post, string Person)[] pairs = [("post-1", "person-1"), ("post-2", "person-2"), ("post-listed", "person-arm"), ("post-listed", "person-autism")];
        await AgreeAsync([.. pairs.Select(pair => pair.Person)]);
        foreach ((string post, string person) in pairs)
            await RecordAsync(post, person, V1.OutcomeKind.Viewed, 1);
        await RecordAsync("post-1", "person-1", V1.OutcomeKind.Hired, 1);
        _service.Time.Now = _service.Time.Now.AddDays(61);
        var truth = new List<long>();
        foreach ((string post, string person) in pairs)
            truth.Add(await ScoreAsync(_service, post, person));
        CommandRun run = await RunAsync("outcomes", "export", "--out", Out, "--lang", "en");
        Assert.True(run.ExitCode == 0, run.Error);

        await using TestService other = await TestService.StartAsync();
        other.Time.Now = _service.Time.Now;
        await ImportAsync(other, Path.Combine(Out, "posts.csv"), Path.Combine(Out, "candidates.csv"));
        var scores = new List<long>();
        foreach (string[] pair in Pairs())
            scores.Add(await ScoreAsync(other, pair[0], pair[1]));
        Assert.Equal(truth.Order(), scores.Order());
    }

    [Fact]
    public async Task Export_OfTheSample_ScoresAsTheSampleDoes()
    {
        await using TestService sample = await TestService.StartAsync();
        sample.Time.Now = new SampleClock(PopulationSettings.Sample.Day).GetUtcNow();
        await ImportAsync(sample, SampleFiles.Posts, SampleFiles.Candidates);
        string[] posts = [.. (await sample.AskAsync<V1.ListPostsResponse>(new V1.ListPostsRequest { PageSize = 1_000 })).Posts.Select(post => post.PostId)];
        V1.Candidate[] people = [.. (await sample.AskAsync<V1.ListCandidatesResponse>(new V1.ListCandidatesRequest { PageSize = 1_000 })).Candidates
            .Where(person => person.Consents.Any(consent => consent.Purpose == V1.ConsentPurpose.Match))];
        var truth = new List<long>();
        foreach ((int number, V1.Candidate person) in people.Index())
        {
            string post = posts[number % posts.Length];
            await AgreeAsync(sample, person.CandidateId);
            await RecordAsync(sample, post, person.CandidateId, V1.OutcomeKind.Hired, 1, sample.Time.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            truth.Add(await ScoreAsync(sample, post, person.CandidateId));
        }

        CommandRun run = await RunAsync(sample, "outcomes", "export", "--out", Out, "--lang", "en");
        Assert.True(run.ExitCode == 0, run.Error);
        await using TestService other = await TestService.StartAsync();
        other.Time.Now = sample.Time.Now;
        await ImportAsync(other, Path.Combine(Out, "posts.csv"), Path.Combine(Out, "candidates.csv"));

        var scores = new List<long>();
        foreach (string[] pair in Pairs())
            scores.Add(await ScoreAsync(other, pair[0], pair[1]));
        Assert.True(truth.Count > 100);
        Assert.Equal(truth.Order(), scores.Order());
    }

    [Fact]
    public async Task Export_OfRecordsOfEveryKind_AccountsForEach()
    {
        await AgreeAsync("person-1");
        await RecordAsync("post-1", "person-1", V1.OutcomeKind.Hired, 3);
        await RecordAsync("post-2", "person-1", V1.OutcomeKind.Viewed, 1);
        await RecordAsync("post-3", "person-1", V1.OutcomeKind.Hired, null);
        await RecordAsync("post-1", "person-3", V1.OutcomeKind.Viewed, 1);
        V1.Outcome wrong = await RecordAsync("post-1", "person-1", V1.OutcomeKind.StillThere, 3);
        await _service.AskAsync<V1.TakeBackOutcomeResponse>(new V1.TakeBackOutcomeRequest { OutcomeId = wrong.OutcomeId });

        CommandRun run = await RunAsync("outcomes", "export", "--out", Out, "--json");

        V1.ExportAccount account = V1.ExportAccount.Parser.ParseJson(run.Out);
        Assert.Equal((5, 1, 1, 1, 1), (account.Records, account.RecordsUsed, account.Pairs, account.Posts, account.Candidates));
        Assert.Equal(
            [(V1.LeftOut.TakenBack, 1), (V1.LeftOut.NoConsent, 1), (V1.LeftOut.NoList, 1), (V1.LeftOut.TooRecent, 1), (V1.LeftOut.NotAboutThePair, 0)],
            account.LeftOut.Select(left => (left.Reason, (int)left.Records)));
        string[] pair = Assert.Single(Pairs());
        Assert.Equal(["2", "2", "3", "recommendation", "counsellor", "hand-set-prior/2"], pair[2..]);
        Assert.Contains("left out, no_list: 1", File.ReadAllText(Path.Combine(Out, "README.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_Files_NameNobody()
    {
        await AgreeAsync("person-1");
        await RecordAsync("post-1", "person-1", V1.OutcomeKind.Hired, 1);

        await RunAsync("outcomes", "export", "--out", Out);

        string all = string.Concat(Directory.GetFiles(Out).Select(File.ReadAllText));
        foreach (string word in new[] { "person-1", "post-1", Samples.Employer, "赣南呼叫中心", "接听电话", "1990-05-01" })
            Assert.DoesNotContain(word, all, StringComparison.Ordinal);
        Assert.Contains("1990-01-01", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(V1.ConsentPurpose.Research)]
    [InlineData(V1.ConsentPurpose.Match)]
    public async Task Export_AfterAWithdrawal_LeavesThePersonOut(V1.ConsentPurpose purpose)
    {
        await AgreeAsync("person-1");
        await RecordAsync("post-1", "person-1", V1.OutcomeKind.Hired, 1);
        await _service.AskAsync<V1.WithdrawConsentResponse>(new V1.WithdrawConsentRequest { CandidateId = "person-1", Purpose = purpose });

        await RunAsync("outcomes", "export", "--out", Out);

        Assert.Empty(Pairs());
        Assert.Single(File.ReadAllLines(Path.Combine(Out, "candidates.csv")));
    }

    [Fact]
    public async Task Export_IntoAFile_SaysWhatIsWrong()
    {
        string file = _folder.File("taken", "");

        CommandRun run = await RunAsync("outcomes", "export", "--out", file, "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--out", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Commands_RecordListAndTakeBack_TellWhatIsOnFile()
    {
        CommandRun recorded = await RunAsync("outcomes", "record", "--post", "post-1", "--candidate", "person-1", "--kind", "not-pursued", "--on", "2026-03-01",
            "--side", "person", "--reason", "access_not_arranged", "--way", "recommendation", "--position", "4", "--model", "hand-set-prior/2", "--json");
        CommandRun list = await RunAsync("outcomes", "list", "--candidate", "person-1", "--lang", "en");
        string id = V1.RecordOutcomeResponse.Parser.ParseJson(recorded.Out).Outcome.OutcomeId;
        CommandRun taken = await RunAsync("outcomes", "take-back", id, "--because", "typo", "--lang", "zh");
        CommandRun faulty = await RunAsync("outcomes", "record", "--post", "post-1", "--candidate", "person-1", "--kind", "hired", "--on", "2027-01-01", "--lang", "en");
        CommandRun unknown = await RunAsync("outcomes", "record", "--post", "post-1", "--candidate", "person-1", "--kind", "won", "--on", "2026-03-01", "--lang", "en");

        Assert.Equal(0, recorded.ExitCode);
        Assert.Contains("not pursued", list.Out, StringComparison.Ordinal);
        Assert.Contains("recommendation #4", list.Out, StringComparison.Ordinal);
        Assert.Contains("typo", taken.Out, StringComparison.Ordinal);
        Assert.Equal(2, faulty.ExitCode);
        Assert.Contains("outcome.happened_on", faulty.Error, StringComparison.Ordinal);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("not_pursued", unknown.Error, StringComparison.Ordinal);
    }

    private static async Task<long> ScoreAsync(TestService service, string post, string person) =>
        (await service.AskAsync<V1.ExplainMatchResponse>(new V1.ExplainMatchRequest { PostId = post, CandidateId = person })).Match.Score;

    private static Task<CommandRun> RunAsync(TestService service, params string[] arguments) =>
        CommandRun.OfAsync([.. arguments, "--server", service.Address.ToString(), "--key", service.AdminHeaders.GetValue("authorization")!["Bearer ".Length..]]);

    private Task<CommandRun> RunAsync(params string[] arguments) => RunAsync(_service, arguments);

    private List<string[]> Pairs() => [.. File.ReadAllLines(Path.Combine(Out, "outcomes.csv")).Skip(1).Select(line => line.Split(','))];

    private static async Task ImportAsync(TestService service, string posts, string candidates)
    {
        foreach ((string kind, string file) in new[] { ("posts", posts), ("candidates", candidates) })
        {
            CommandRun import = await RunAsync(service, "import", kind, file, "--lang", "en");
            Assert.True(import.ExitCode == 0, import.Out + import.Error);
            // What was exported is as clean as what stands in the store.
            if (Path.GetFileName(Path.GetDirectoryName(file)) == "out")
                Assert.DoesNotContain("repaired   ", import.Out, StringComparison.Ordinal);
        }
    }

    // Nothing is assessed, so that the scores stand on the kinds, with and without a grade, and on the functions listed.
    private async Task AddUnassessedAsync()
    {
        V1.Post post = Samples.Post("post-listed", "装配工");
        post.Demands.Clear();
        // Descriptions do not leave, and what the prior reads in those of listed posts with them (0015).
        post.Text = "";
        post.ListedFunctions.AddRange([V1.FunctionCode.Sit, V1.FunctionCode.Manipulate, V1.FunctionCode.Communicate]);
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = post });
        foreach ((string id, V1.Disability disability) in new[]
        {
            ("person-arm", new V1.Disability { Type = V1.DisabilityType.Limb, Grade = 4, Kind = V1.DisabilityKind.OneArm }),
            ("person-autism", new V1.Disability { Type = V1.DisabilityType.Mental, Kind = V1.DisabilityKind.AutismModerate }),
        })
        {
            V1.Candidate person = Samples.Candidate(id);
            person.Functions.Clear();
            person.Disabilities.Clear();
            person.Disabilities.Add(disability);
            await _service.AskAsync<V1.CreateCandidateResponse>(new V1.CreateCandidateRequest { Candidate = person });
        }
    }

    private Task AgreeAsync(params string[] people) => AgreeAsync(_service, people);

    private static async Task AgreeAsync(TestService service, params string[] people)
    {
        foreach (string person in people)
        {
            await service.AskAsync<V1.GrantConsentResponse>(new V1.GrantConsentRequest
            {
                CandidateId = person,
                Purpose = V1.ConsentPurpose.Research,
                LegalBasis = V1.LegalBasis.Consent,
            });
        }
    }

    private Task<V1.Outcome> RecordAsync(string post, string person, V1.OutcomeKind kind, int? position) => RecordAsync(_service, post, person, kind, position, "2026-03-02");

    private static async Task<V1.Outcome> RecordAsync(TestService service, string post, string person, V1.OutcomeKind kind, int? position, string day)
    {
        var outcome = new V1.Outcome { PostId = post, CandidateId = person, Kind = kind, HappenedOn = day };
        if (position is { } rank)
            outcome.Origin = new V1.ListOrigin { Way = V1.ListWay.Recommendation, Position = rank, Model = "hand-set-prior/2" };
        return (await service.AskAsync<V1.RecordOutcomeResponse>(new V1.RecordOutcomeRequest { Outcome = outcome })).Outcome;
    }
}
