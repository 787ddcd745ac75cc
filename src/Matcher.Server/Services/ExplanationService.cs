using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.ExplanationService.
internal sealed class ExplanationService
{
    private const int StandardPage = 20;
    private const int LargestPage = 500;

    private readonly SnapshotKeeper _keeper;

    public ExplanationService(SnapshotKeeper keeper)
    {
        _keeper = keeper;
        Definition = ServiceBinder.For(V1.ExplanationServiceReflection.Descriptor.Services[0])
            .Unary<V1.ExplainMatchRequest, V1.ExplainMatchResponse>("ExplainMatch", ExplainAsync)
            .Unary<V1.ExplainAbsenceRequest, V1.ExplainAbsenceResponse>("ExplainAbsence", ExplainAbsenceAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.ExplainMatchResponse> ExplainAsync(V1.ExplainMatchRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? post = fields.Id("post_id", request.PostId);
        string? candidate = fields.Id("candidate_id", request.CandidateId);
        Languages.Check(request.Language, fields);
        if (!Enum.IsDefined(request.Reader))
            fields.Add("reader", $"was {(int)request.Reader}; allowed are READER_COUNSELLOR, READER_PERSON and READER_EMPLOYER.");
        fields.ThrowIfAny();
        CheckReader(request.Reader, context);
        bool isStaff = Caller.Of(context).IsStaff;
        return await _keeper.ReadAsync(snapshot => Explain(request, snapshot, new PostId(post!), new CandidateId(candidate!), isStaff), context.CancellationToken);
    }

    private async Task<V1.ExplainAbsenceResponse> ExplainAbsenceAsync(V1.ExplainAbsenceRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? post = fields.Id("post_id", request.PostId);
        string? candidate = fields.Id("candidate_id", request.CandidateId);
        Languages.Check(request.Language, fields);
        if (!Enum.IsDefined(request.Reader) || request.Reader == V1.Reader.Employer)
            fields.Add("reader", $"was {(int)request.Reader}; allowed are READER_COUNSELLOR and READER_PERSON.");
        if (request.PageSize is < 0 or > LargestPage)
            fields.Add("page_size", $"was {request.PageSize}; 1 to {LargestPage} is allowed, 0 takes {StandardPage}.");
        fields.ThrowIfAny();
        CheckReader(request.Reader, context);
        bool isStaff = Caller.Of(context).IsStaff;
        return await _keeper.ReadAsync(
            snapshot => ExplainAbsence(request, snapshot, new PostId(post!), new CandidateId(candidate!), isStaff, context.CancellationToken), context.CancellationToken);
    }

    private static V1.ExplainMatchResponse Explain(V1.ExplainMatchRequest request, MatchSnapshot snapshot, PostId post, CandidateId candidate, bool isStaff)
    {
        var writer = new ExplanationWriter(request.Language);
        var response = new V1.ExplainMatchResponse { Versions = VersionRecords.Write(snapshot.Versions) };
        Match match;
        switch (request.Reader)
        {
            case V1.Reader.Person:
                PersonExplanation person = Explainer.ForPerson(snapshot, post, candidate) ?? throw Why(snapshot, post, candidate, isStaff);
                (match, response.Person) = (person.Match, writer.Write(person, request.WithNumbers));
                break;
            case V1.Reader.Employer:
                EmployerExplanation employer = Explainer.ForEmployer(snapshot, post, candidate) ?? throw Why(snapshot, post, candidate, isStaff);
                CheckShown(employer.Match);
                (match, response.Employer) = (employer.Match, writer.Write(employer));
                break;
            default:
                Explanation all = Explainer.ForCounsellor(snapshot, post, candidate) ?? throw Why(snapshot, post, candidate, isStaff);
                (match, response.Match) = (all.Match, new MatchWriter(request.Language).Write(all.Match));
                response.Groups.AddRange(all.Groups.Select(writer.Write));
                break;
        }

        response.Blocked = match.IsBlocked;
        response.Synthetic = match.Post.IsSynthetic || match.Candidate.IsSynthetic;
        return response;
    }

    private static V1.ExplainAbsenceResponse ExplainAbsence(
        V1.ExplainAbsenceRequest request, MatchSnapshot snapshot, PostId post, CandidateId candidate, bool isStaff, CancellationToken cancellationToken)
    {
        int pageSize = request.PageSize == 0 ? StandardPage : request.PageSize;
        Absence absence = Explainer.ExplainAbsence(snapshot, post, candidate, pageSize, cancellationToken) ?? throw Why(snapshot, post, candidate, isStaff);
        var writer = new ExplanationWriter(request.Language);
        V1.ExplainAbsenceResponse response = request.Reader == V1.Reader.Person
            ? writer.WriteForPerson(absence, pageSize, request.WithNumbers)
            : writer.WriteForCounsellor(absence, pageSize);
        response.Versions = VersionRecords.Write(snapshot.Versions);
        response.Synthetic = absence.Match.Post.IsSynthetic || absence.Match.Candidate.IsSynthetic || absence.LastShown?.Post.IsSynthetic == true;
        return response;
    }

    private static void CheckReader(V1.Reader reader, ServerCallContext context)
    {
        if (reader != V1.Reader.Person && !Caller.Of(context).IsStaff)
            throw Faults.ReaderBeyondScope();
    }

    private static void CheckShown(Match match)
    {
        if (match.Post.Employer is not { } employer || !match.Candidate.ConsentsToShowing(employer))
            throw Faults.NoConsentToShow(match.Candidate.Id.Value, match.Post.Id.Value);
        if (match.IsBlocked)
            throw Faults.PairBlocked();
    }

    private static RpcException Why(MatchSnapshot snapshot, PostId post, CandidateId candidate, bool isStaff) =>
        snapshot.FindPost(post) is null ? Faults.NotFound("Post", post.Value) : Faults.NoPerson(snapshot, candidate, isStaff);
}
