using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Storage;

/// <summary>A row of the journal of acts.</summary>
internal sealed record ActLine
{
    public long Number { get; init; }

    public required string Kind { get; init; }

    public required string At { get; init; }

    public required string By { get; init; }

    public string? CandidateId { get; init; }

    public string? PostId { get; init; }

    public string? List { get; init; }

    public long? ListVersion { get; init; }

    public long? Place { get; init; }

    public long? OriginalRank { get; init; }

    public string? ReviewId { get; init; }

    public string? Decision { get; init; }

    public string? Fact { get; init; }

    public string? Answer { get; init; }

    public string? Why { get; init; }

    public static ActLine Of(CounselAct act) => new()
    {
        Kind = Vocabulary<ActKind>.Of(act.Kind),
        At = act.Made.At.ToString("O", CultureInfo.InvariantCulture),
        By = act.Made.By,
        CandidateId = act.Candidate?.Value,
        PostId = act.Post?.Value,
        List = act.List is { } list ? Vocabulary<ListKind>.Of(list) : null,
        ListVersion = act.ListVersion,
        Place = act.Place,
        OriginalRank = act.OriginalRank,
        ReviewId = act.Review?.Value,
        Decision = act.Decision is { } decision ? Vocabulary<ReviewDecision>.Of(decision) : null,
        Fact = act.Fact,
        Answer = act.Answer,
        Why = act.Why,
    };

    public NumberedAct Read() => new(Number, new CounselAct(Vocabulary<ActKind>.Parse(Kind), new Recording(DateTimeOffset.ParseExact(At, "O", CultureInfo.InvariantCulture), By))
    {
        Candidate = CandidateId is null ? null : new CandidateId(CandidateId),
        Post = PostId is null ? null : new PostId(PostId),
        List = List is null ? null : Vocabulary<ListKind>.Parse(List),
        ListVersion = ListVersion,
        Place = (int?)Place,
        OriginalRank = OriginalRank,
        Review = ReviewId is null ? null : new ReviewId(ReviewId),
        Decision = Decision is null ? null : Vocabulary<ReviewDecision>.Parse(Decision),
        Fact = Fact,
        Answer = Answer,
        Why = Why,
    });
}
