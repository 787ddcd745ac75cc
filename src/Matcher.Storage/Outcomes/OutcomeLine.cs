using System.Globalization;
using Matcher.Domain;

namespace Matcher.Storage;

/// <summary>A row of the table of outcomes.</summary>
internal sealed record OutcomeLine
{
    public long Number { get; init; }

    public required string Id { get; init; }

    public required string PostId { get; init; }

    public required string CandidateId { get; init; }

    public required string Kind { get; init; }

    public required string HappenedOn { get; init; }

    public required string Source { get; init; }

    public string? FairId { get; init; }

    public string? Way { get; init; }

    public long? Position { get; init; }

    public string? Model { get; init; }

    public string? Side { get; init; }

    public string? Reason { get; init; }

    public string? ReasonText { get; init; }

    public required string RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public string? TakenBackAt { get; init; }

    public string? TakenBackBy { get; init; }

    public string? TakenBackBecause { get; init; }

    public static OutcomeLine Of(RecordedOutcome recorded) => new()
    {
        Id = recorded.Outcome.Id.Value,
        PostId = recorded.Outcome.Post.Value,
        CandidateId = recorded.Outcome.Candidate.Value,
        Kind = Vocabulary<OutcomeKind>.Of(recorded.Outcome.Kind),
        HappenedOn = recorded.Outcome.HappenedOn.ToString("O", CultureInfo.InvariantCulture),
        Source = Vocabulary<OutcomeSource>.Of(recorded.Outcome.Source),
        FairId = recorded.Outcome.Fair?.Value,
        Way = recorded.Outcome.Origin is { } origin ? Vocabulary<ListWay>.Of(origin.Way) : null,
        Position = recorded.Outcome.Origin?.Position,
        Model = recorded.Outcome.Origin?.Model,
        Side = recorded.Outcome.WhyNot is { } side ? Vocabulary<OutcomeSide>.Of(side.Side) : null,
        Reason = recorded.Outcome.WhyNot is { } whyNot ? Vocabulary<NoReason>.Of(whyNot.Reason) : null,
        ReasonText = recorded.Outcome.WhyNot?.Text,
        RecordedAt = Text(recorded.Recorded.At),
        RecordedBy = recorded.Recorded.By,
        TakenBackAt = recorded.TakenBack is { } taken ? Text(taken.At) : null,
        TakenBackBy = recorded.TakenBack?.By,
        TakenBackBecause = recorded.TakenBackBecause,
    };

    public RecordedOutcome Read() => new(
        new Outcome
        {
            Id = new OutcomeId(Id),
            Post = new PostId(PostId),
            Candidate = new CandidateId(CandidateId),
            Kind = Vocabulary<OutcomeKind>.Parse(Kind),
            HappenedOn = DateOnly.ParseExact(HappenedOn, "O", CultureInfo.InvariantCulture),
            Source = Vocabulary<OutcomeSource>.Parse(Source),
            Fair = FairId is null ? null : new FairId(FairId),
            Origin = Way is null ? null : new ListOrigin(Vocabulary<ListWay>.Parse(Way), (int?)Position, Model),
            WhyNot = Reason is null ? null : new WhyNot(Vocabulary<OutcomeSide>.Parse(Side!), Vocabulary<NoReason>.Parse(Reason), ReasonText),
        },
        new Recording(Instant(RecordedAt), RecordedBy),
        TakenBackAt is null ? null : new Recording(Instant(TakenBackAt), TakenBackBy!)) { TakenBackBecause = TakenBackBecause };

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
