using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.QuestionService.
internal sealed class QuestionService
{
    private const int StandardFirst = 20;
    private const int LargestFirst = 100;
    private const int MostPosts = 50;
    private const int MostQuestions = 200;
    private const int MostRanges = 20;

    private readonly SnapshotKeeper _keeper;

    public QuestionService(SnapshotKeeper keeper)
    {
        _keeper = keeper;
        Definition = ServiceBinder.For(V1.QuestionServiceReflection.Descriptor.Services[0])
            .Unary<V1.ListQuestionsRequest, V1.ListQuestionsResponse>("ListQuestions", ListAsync)
            .Unary<V1.RecordAnswerRequest, V1.RecordAnswerResponse>("RecordAnswer", new AnswerCalls(keeper).RecordAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.ListQuestionsResponse> ListAsync(V1.ListQuestionsRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        (string Path, string Id)[] given = [.. new[] { ("candidate_id", request.CandidateId), ("post_id", request.PostId), ("employer_id", request.EmployerId) }.Where(id => id.Item2.Length > 0)];
        foreach ((string path, string id) in given)
            fields.Id(path, id);
        if (given.Length != 1)
            fields.Add("candidate_id", given.Length == 0 ? "is missing, and post_id and employer_id too; one of them is needed." : "is given beside another; one of candidate_id, post_id and employer_id is allowed.");
        if (request.First is < 0 or > LargestFirst)
            fields.Add("first", $"was {request.First}; 1 to {LargestFirst} is allowed, 0 takes {StandardFirst}.");
        Languages.Check(request.Language, fields);
        fields.ThrowIfAny();
        int first = request.First == 0 ? StandardFirst : request.First;
        return await _keeper.ReadAsync(snapshot => Write(request, snapshot, Find(request, snapshot, first, context.CancellationToken)), context.CancellationToken);
    }

    private static OpenQuestionList Find(V1.ListQuestionsRequest request, MatchSnapshot snapshot, int first, CancellationToken cancellationToken)
    {
        if (request.CandidateId.Length > 0)
        {
            var candidate = new CandidateId(request.CandidateId);
            return QuestionLists.ForPerson(snapshot, candidate, first, cancellationToken)
                ?? throw Faults.NoPerson(snapshot, candidate, isStaff: true);
        }

        if (request.PostId.Length > 0)
        {
            var post = new PostId(request.PostId);
            return snapshot.FindPost(post) is null ? throw Faults.NotFound("Post", post.Value) : QuestionLists.ForPosts(snapshot, [post], first, cancellationToken);
        }

        var employer = new EmployerId(request.EmployerId);
        return snapshot.FindEmployer(employer) is null
            ? throw Faults.NotFound("Employer", employer.Value)
            : QuestionLists.ForPosts(snapshot, snapshot.Counsel.ListPosts(employer, MostPosts), first, cancellationToken);
    }

    private static V1.ListQuestionsResponse Write(V1.ListQuestionsRequest request, MatchSnapshot snapshot, OpenQuestionList list)
    {
        var words = new MatchWriter(request.Language);
        var response = new V1.ListQuestionsResponse
        {
            LeftOut = Math.Max(0, list.Questions.Count - MostQuestions),
            PairsRead = list.PairsRead,
            Versions = VersionRecords.Write(list.Versions),
            Synthetic = list.IsSynthetic,
        };
        foreach (OpenQuestion question in list.Questions.Take(MostQuestions))
        {
            Post? post = question.Post is { } id ? snapshot.FindPost(id) : null;
            Group(response, snapshot, post, question).Questions.Add(Write(question, post, words));
        }

        return response;
    }

    private static V1.QuestionGroup Group(V1.ListQuestionsResponse response, MatchSnapshot snapshot, Post? post, OpenQuestion question)
    {
        string employer = post?.Employer?.Value ?? "";
        string candidate = question.Candidate?.Value ?? "";
        if (response.Groups.FirstOrDefault(group => group.EmployerId == employer && group.CandidateId == candidate) is { } known)
            return known;
        var added = new V1.QuestionGroup { EmployerId = employer, EmployerName = post?.Employer is { } id ? snapshot.FindEmployer(id)?.Name ?? "" : "", CandidateId = candidate };
        response.Groups.Add(added);
        return added;
    }

    private static V1.OpenQuestion Write(OpenQuestion question, Post? post, MatchWriter words)
    {
        var wire = new V1.OpenQuestion
        {
            Fact = question.Fact,
            PostId = post?.Id.Value ?? "",
            PostTitle = post?.Title ?? "",
            Sentence = words.Say(question.Sentence),
            Blocks = question.Blocks,
            Enters = question.Enters,
            Leaves = question.Leaves,
            Affected = question.Ranges.Count,
            Stake = question.Stake,
            Answers = AnswerReader.Answers(question.Fact) ?? "",
        };
        wire.Ranges.AddRange(question.Ranges.Take(MostRanges).Select(range => new V1.ScoreRange
        {
            PostId = range.Post.Value,
            CandidateId = range.Candidate.Value,
            Score = range.Score,
            Low = range.Low,
            High = range.High,
        }));
        return wire;
    }
}
