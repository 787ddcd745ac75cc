using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.ExplanationService.
internal sealed class ExplanationService
{
    private readonly SnapshotKeeper _keeper;

    public ExplanationService(SnapshotKeeper keeper)
    {
        _keeper = keeper;
        Definition = ServiceBinder.For(V1.ExplanationServiceReflection.Descriptor.Services[0])
            .Unary<V1.ExplainMatchRequest, V1.ExplainMatchResponse>("ExplainMatch", ExplainAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.ExplainMatchResponse> ExplainAsync(V1.ExplainMatchRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? post = fields.Id("post_id", request.PostId);
        string? candidate = fields.Id("candidate_id", request.CandidateId);
        Languages.Check(request.Language, fields);
        fields.ThrowIfAny();
        return await _keeper.ReadAsync(snapshot => Explain(request, snapshot, post!, candidate!), context.CancellationToken);
    }

    private static V1.ExplainMatchResponse Explain(V1.ExplainMatchRequest request, MatchSnapshot snapshot, string post, string candidate)
    {
        Match match = Matchmaker.Explain(snapshot, new PostId(post), new CandidateId(candidate)) ?? throw Why(snapshot, post, candidate);
        return new V1.ExplainMatchResponse
        {
            Match = new MatchWriter(request.Language).Write(match),
            Blocked = match.IsBlocked,
            Versions = VersionRecords.Write(snapshot.Versions),
            Synthetic = match.Post.IsSynthetic || match.Candidate.IsSynthetic,
        };
    }

    private static RpcException Why(MatchSnapshot snapshot, string post, string candidate)
    {
        if (snapshot.FindPost(new PostId(post)) is null)
            return Faults.NotFound("Post", post);
        return snapshot.Knows(new CandidateId(candidate)) ? Faults.NoConsent(candidate) : Faults.NotFound("Candidate", candidate);
    }
}
