using System.Diagnostics;
using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class QuestionServiceTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task RecordAnswer_ToEveryQuestionOfAPost_MovesScoresWithinTheRangeThatWasTold()
    {
        int answered = 0;
        foreach (V1.OpenQuestion question in (await ListAsync("post-1")).Groups.Where(group => group.CandidateId.Length == 0).SelectMany(group => group.Questions).ToList())
        {
            // The question as it stands now: answers before it have moved the scores.
            V1.OpenQuestion? now = (await ListAsync("post-1")).Groups.SelectMany(group => group.Questions).FirstOrDefault(one => one.Fact == question.Fact);
            if (now is null || AnswerTo(now) is not { } value)
                continue;

            await AnswerAsync("post-1", now.Fact, value);

            answered++;
            V1.ShortlistCandidatesResponse list = await ShortlistAsync("post-1");
            foreach (V1.ScoreRange range in now.Ranges)
            {
                if (list.Candidates.FirstOrDefault(row => row.Match.CandidateId == range.CandidateId) is { } row)
                    Assert.InRange(row.Match.Score, range.Low, range.High);
            }

            Assert.DoesNotContain((await ListAsync("post-1")).Groups.SelectMany(group => group.Questions), one => one.Fact == now.Fact && !now.Fact.StartsWith("post.provisions", StringComparison.Ordinal));
        }

        Assert.True(answered >= 10, $"Only {answered} questions were asked.");
    }

    [Fact]
    public async Task RecordAnswer_ThatBlocks_IsInEveryAffectedListAtOnce()
    {
        Assert.Equal(5, (await ShortlistAsync("post-1")).Candidates.Count);
        long started = Stopwatch.GetTimestamp();

        V1.RecordAnswerResponse answer = await AnswerAsync("post-1", "post.education", "doctor");
        V1.ShortlistCandidatesResponse shortlist = await ShortlistAsync("post-1");
        V1.RecommendPostsResponse recommended = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1" }, Scopes.Portal);
        V1.ShortlistForFairResponse fair = await _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1" }, Scopes.Fair);

        // A second is what was promised; four calls over a channel take far less of it.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1));
        Assert.Empty(shortlist.Candidates);
        Assert.DoesNotContain(recommended.Posts, post => post.Post.PostId == "post-1");
        Assert.Empty(fair.Candidates);
        Assert.Equal(answer.StoreVersion, shortlist.Versions.Store);
    }

    [Fact]
    public async Task RecordAnswer_OfAnyKind_IsWrittenAsAnUpdateWouldWriteIt()
    {
        V1.Post before = (await _service.AskAsync<V1.GetPostResponse>(new V1.GetPostRequest { PostId = "post-1" })).Post;
        foreach ((string fact, string value) in new[]
        {
            ("post.provisions.accessible_toilet", "construction"), ("post.demands.lift", "1 marginal"), ("post.exposures.noise", "no"), ("post.pay", "3200-4000"),
            ("post.pay.guaranteed_base", "yes"), ("post.insurance", "full"), ("post.reserved", "yes"), ("post.min_experience_years", "0"), ("post.form", "flexible"),
        })
            await AnswerAsync("post-1", fact, value);

        V1.Post post = (await _service.AskAsync<V1.GetPostResponse>(new V1.GetPostRequest { PostId = "post-1" })).Post;

        Assert.Equal((V1.ProvisionState.Arrangeable, V1.AccommodationTier.Construction, V1.FactSource.Declared, "2026-03-01"),
            post.Provisions.Where(one => one.Kind == V1.ProvisionKind.AccessibleToilet).Select(one => (one.State, one.Tier, one.Source, one.Date)).Single());
        Assert.Equal((1, V1.DemandWeight.Marginal, "2026-03-01"), post.Demands.Where(one => one.Axis == V1.FunctionAxis.Lift).Select(one => (one.Level, one.Weight, one.Date)).Single());
        Assert.False(post.Exposures.Single(one => one.Exposure == V1.Exposure.Noise).Present);
        Assert.Equal(new V1.Pay { Min = 3200, Max = 4000, Period = V1.PayPeriod.Month, GuaranteedBase = true }, post.Pay);
        Assert.Equal((V1.InsuranceCover.Full, true, 0, V1.EmploymentForm.Flexible), (post.Insurance, post.Reserved, post.MinExperienceYears, post.Form));
        Assert.Equal((before.Title, before.Text, before.EmployerName), (post.Title, post.Text, post.EmployerName));
        Assert.Equal(before.Demands.Single(one => one.Axis == V1.FunctionAxis.Hear), post.Demands.Single(one => one.Axis == V1.FunctionAxis.Hear));
        V1.ListJournalResponse journal = await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest { PostId = "post-1" });
        Assert.Equal((9, "post.provisions.accessible_toilet", "construction", "counsellor", "王经理 2026-03-01"),
            (journal.Acts.Count, journal.Acts[0].Fact, journal.Acts[0].Answer, journal.Acts[0].By, journal.Acts[0].Why));
    }

    [Fact]
    public async Task RecordAnswer_OfTwoWhoHeardDifferently_TheSecondIsToldOfTheFirst()
    {
        await AnswerAsync("post-1", "post.insurance", "full");
        V1.RecordAnswerRequest other = Answer("post-1", "post.insurance", "none");

        (RpcException error, RichStatus status) = await _service.RefusalAsync(other);
        await AnswerAsync("post-1", "post.insurance", "full");
        other.Replace = true;
        V1.RecordAnswerResponse replaced = await _service.AskAsync<V1.RecordAnswerResponse>(other);

        Assert.Equal((StatusCode.Aborted, ErrorReasons.AnswerDiffers), (error.StatusCode, status.Reason));
        Assert.Equal(("counsellor", "2026-03-02T02:00:00Z", "full"), (status.ReasonMetadata["by"], status.ReasonMetadata["at"], status.ReasonMetadata["answer"]));
        Assert.Equal(V1.InsuranceCover.None, replaced.Post.Insurance);
    }

    [Fact]
    public async Task RecordAnswer_ValidateOnlyOrRepeated_WritesOnceAtMost()
    {
        V1.RecordAnswerRequest request = Answer("post-1", "post.insurance", "full");
        request.ValidateOnly = true;
        await _service.AskAsync<V1.RecordAnswerResponse>(request);
        Assert.Equal(V1.InsuranceCover.Unspecified, (await _service.AskAsync<V1.GetPostResponse>(new V1.GetPostRequest { PostId = "post-1" })).Post.Insurance);
        (request.ValidateOnly, request.RequestId) = (false, "r-1");

        V1.RecordAnswerResponse first = await _service.AskAsync<V1.RecordAnswerResponse>(request);
        V1.RecordAnswerResponse again = await _service.AskAsync<V1.RecordAnswerResponse>(request);

        Assert.Equal(first, again);
        Assert.Single((await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest { PostId = "post-1" })).Acts);
    }

    [Theory]
    [InlineData("post.pay", "lots", "value")]
    [InlineData("post.provisions.captions", "maybe", "value")]
    [InlineData("post.demands.hear", "4", "value")]
    [InlineData("post.demands.hear", "2 3 4", "value")]
    [InlineData("post.working_time.hours_per_week", "-1", "value")]
    [InlineData("post.region", "99", "post.region")]
    [InlineData("post.pay.guaranteed_base", "perhaps", "value")]
    [InlineData("post.demands.smell", "1", "fact")]
    [InlineData("post.title", "x", "fact")]
    [InlineData("candidate.functions.hear", "3", "fact")]
    [InlineData("", "x", "fact")]
    public async Task RecordAnswer_WrongFactOrValue_SaysWhatIsAllowedAndWritesNothing(string fact, string value, string field)
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(Answer("post-1", fact, value));

        Assert.Equal((StatusCode.InvalidArgument, field), (error.StatusCode, status.FieldViolations.Single().Field));
        Assert.Empty((await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest())).Acts);
    }

    [Fact]
    public async Task RecordAnswer_WrongFields_NamesEach()
    {
        (_, RichStatus status) = await _service.RefusalAsync(new V1.RecordAnswerRequest { SaidOn = "2026-03-03" });
        (RpcException unknown, _) = await _service.RefusalAsync(Answer("post-9", "post.insurance", "full"));

        Assert.Equal(["fact", "post_id", "said_by", "said_on", "value"], status.FieldViolations.Select(violation => violation.Field).Order(StringComparer.Ordinal));
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task ListQuestions_ForAnEmployer_GroupsThemByWhomToAsk()
    {
        V1.ListQuestionsResponse ofEmployer = await AskAsync(new V1.ListQuestionsRequest { EmployerId = Samples.Employer });
        V1.ListQuestionsResponse ofPerson = await AskAsync(new V1.ListQuestionsRequest { CandidateId = "person-1", First = 1, Language = V1.Language.En });

        V1.QuestionGroup group = ofEmployer.Groups.Single(group => group.EmployerId == Samples.Employer);
        Assert.Equal("赣南呼叫中心", group.EmployerName);
        Assert.Equal(["post-1", "post-2", "post-3"], group.Questions.Select(question => question.PostId).Distinct().Order());
        Assert.All(group.Questions, question => Assert.NotEmpty(question.Answers));
        Assert.All(group.Questions, question => Assert.EndsWith("?", question.Sentence, StringComparison.Ordinal));
        Assert.Equal(["person-1"], ofPerson.Groups.Where(one => one.EmployerId.Length == 0).Select(one => one.CandidateId));
        Assert.Contains(ofPerson.Groups.SelectMany(one => one.Questions), question => question.Enters > 0);
        Assert.Equal(3, ofPerson.PairsRead);
    }

    [Theory]
    [InlineData("", "", "", ErrorReasons.InvalidField)]
    [InlineData("person-1", "post-1", "", ErrorReasons.InvalidField)]
    [InlineData("person-9", "", "", ErrorReasons.NotFound)]
    [InlineData("person-silent", "", "", ErrorReasons.NoConsent)]
    [InlineData("", "post-9", "", ErrorReasons.NotFound)]
    [InlineData("", "", "employer-9", ErrorReasons.NotFound)]
    public async Task ListQuestions_UnknownIds_AreRefused(string candidate, string post, string employer, string reason)
    {
        (_, RichStatus status) = await _service.RefusalAsync(new V1.ListQuestionsRequest { CandidateId = candidate, PostId = post, EmployerId = employer }, Scopes.Counsellor);

        Assert.Equal(reason, status.Reason);
    }

    private static string? AnswerTo(V1.OpenQuestion question) => question.Fact switch
    {
        _ when question.Fact.StartsWith("post.provisions.", StringComparison.Ordinal) => "equipment",
        _ when question.Fact.StartsWith("post.demands.", StringComparison.Ordinal) => "1 marginal",
        "post.min_experience_years" => "2",
        "post.insurance" => "full",
        "post.reserved" => "yes",
        "post.occupation" => "4-04-05-05",
        _ => null,
    };

    private static V1.RecordAnswerRequest Answer(string post, string fact, string value) => new() { PostId = post, Fact = fact, Value = value, SaidOn = "2026-03-01", SaidBy = "王经理" };

    private Task<V1.RecordAnswerResponse> AnswerAsync(string post, string fact, string value) =>
        _service.AskAsync<V1.RecordAnswerResponse>(Answer(post, fact, value), Scopes.Counsellor);

    private Task<V1.ListQuestionsResponse> ListAsync(string post) => AskAsync(new V1.ListQuestionsRequest { PostId = post, First = 2 });

    private Task<V1.ListQuestionsResponse> AskAsync(V1.ListQuestionsRequest request) => _service.AskAsync<V1.ListQuestionsResponse>(request, Scopes.Counsellor);

    private Task<V1.ShortlistCandidatesResponse> ShortlistAsync(string post) =>
        _service.AskAsync<V1.ShortlistCandidatesResponse>(new V1.ShortlistCandidatesRequest { PostId = post }, Scopes.Counsellor);
}
