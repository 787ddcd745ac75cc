using Matcher.Server;

namespace Matcher.Service.Tests;

/// <summary>Consent, withdrawal and deletion take effect in the next answer.</summary>
public sealed class ConsentEffectTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Withdrawal_OfMatching_TakesThePersonOutOfTheNextAnswer()
    {
        Assert.Contains("person-2", (await ShortlistAsync()).Candidates.Select(candidate => candidate.Match.CandidateId));

        await WithdrawAsync("person-2", V1.ConsentPurpose.Match, Scopes.Portal);

        V1.ShortlistCandidatesResponse after = await ShortlistAsync();
        Assert.Equal(4, after.Considered);
        Assert.DoesNotContain("person-2", after.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_OfBeingShown_TakesThePersonOutOfTheFairsNextAnswer()
    {
        await WithdrawAsync("person-2", V1.ConsentPurpose.ShareWithEmployer);

        V1.ShortlistForFairResponse after = await _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1" }, Scopes.Fair);

        Assert.Equal(3, after.Candidates.Count);
    }

    [Fact]
    public async Task Consent_GivenAgainAfterWithdrawal_CountsInTheNextAnswer()
    {
        await WithdrawAsync("person-2", V1.ConsentPurpose.Match);
        var grant = new V1.GrantConsentRequest { CandidateId = "person-2", Purpose = V1.ConsentPurpose.Match, LegalBasis = V1.LegalBasis.Consent };

        await _service.AskAsync<V1.GrantConsentResponse>(grant);
        V1.Candidate person = (await _service.AskAsync<V1.GrantConsentResponse>(grant)).Candidate;

        Assert.Equal(3, person.Consents.Count);
        Assert.Equal(5, (await ShortlistAsync()).Considered);
    }

    [Fact]
    public async Task Withdrawal_ByAPortal_ReturnsConsentsAndNothingElse()
    {
        V1.Candidate answer = await WithdrawAsync("person-2", V1.ConsentPurpose.Match, Scopes.Portal);

        Assert.Equal(new V1.Candidate { CandidateId = "person-2", Consents = { answer.Consents } }, answer);
        Assert.NotEmpty(answer.Consents.First(consent => consent.Purpose == V1.ConsentPurpose.Match).WithdrawnAt);
    }

    [Fact]
    [Trait("Seed", "90")]
    public async Task Deletion_LeavesNothingOfThePersonInAnswersAndFiles()
    {
        V1.Candidate person = Samples.Candidate("person-findable-4711");
        person.Skills.Values.Add("独一无二的本领");
        await _service.AskAsync<V1.CreateCandidateResponse>(new V1.CreateCandidateRequest { Candidate = person, RequestId = "create-4711" });
        Assert.Equal(6, (await ShortlistAsync()).Considered);
        Assert.True(FilesHold("person-findable-4711") && FilesHold("独一无二的本领"));

        await _service.AskAsync<V1.DeleteCandidateResponse>(new V1.DeleteCandidateRequest { CandidateId = "person-findable-4711", RequestId = "delete-1" });

        Assert.Equal(5, (await ShortlistAsync()).Considered);
        Assert.False(FilesHold("person-findable-4711"));
        Assert.False(FilesHold("独一无二的本领"));
    }

    private Task<V1.ShortlistCandidatesResponse> ShortlistAsync() =>
        _service.AskAsync<V1.ShortlistCandidatesResponse>(new V1.ShortlistCandidatesRequest { PostId = "post-1" }, Scopes.Counsellor);

    private async Task<V1.Candidate> WithdrawAsync(string candidate, V1.ConsentPurpose purpose, Scopes scope = Scopes.Counsellor) =>
        (await _service.AskAsync<V1.WithdrawConsentResponse>(new V1.WithdrawConsentRequest { CandidateId = candidate, Purpose = purpose }, scope)).Candidate;

    private bool FilesHold(string text)
    {
        byte[] wanted = System.Text.Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(_service.Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "writer.lock")
            .Any(file => Read(file).AsSpan().IndexOf(wanted) >= 0);
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
