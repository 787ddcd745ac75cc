using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Matches of the pipeline as those of the contract, in one language. `hidesPerson` leaves out what was assessed of a person's
// functions, what they need, and what a type lets expect: an app that shows lists has no business with it.
internal sealed class MatchWriter(V1.Language language, bool hidesPerson = false)
{
    private const string AccessGroup = "access";
    private const string Unknown = "unknown";

    public string Say(Sentence sentence) => language == V1.Language.En ? sentence.En : sentence.Zh;

    public V1.Match Write(Match match)
    {
        var wire = new V1.Match
        {
            PostId = match.Post.Id.Value,
            CandidateId = match.Candidate.Id.Value,
            Score = match.Score,
            Interval = new V1.ScoreInterval { Low = match.Interval.Low, High = match.Interval.High, LowIsBlocked = match.Interval.LowIsBlocked },
            Band = Words<V1.FitBand, FitBand>.Write(match.Band),
            Access = Write(match.Access),
        };
        wire.Parts.AddRange(match.Parts.Select(Write));
        wire.Questions.AddRange(match.Questions.Select(Write));
        wire.Blocks.AddRange(match.Blocks.Select(Write));
        wire.PossibleBlocks.AddRange(match.PossibleBlocks.Select(Write));
        return wire;
    }

    public V1.FairCandidate Write(FairCandidate candidate)
    {
        var wire = new V1.FairCandidate
        {
            Rank = candidate.Rank,
            OpaqueId = candidate.OpaqueId,
            Band = Words<V1.FitBand, FitBand>.Write(candidate.Band),
            Access = Words<V1.AccessState, AccessState>.Write(candidate.Access),
        };
        wire.Accommodations.AddRange(candidate.Accommodations.Select(Write));
        wire.Reasons.AddRange(candidate.Reasons.Select(Say));
        return wire;
    }

    public V1.GateCount Write(GateCount count) => new() { Gate = count.Gate, Count = count.Count, Sentence = Say(count.Sentence) };

    public V1.FactCount Write(FactCount count) => new() { Fact = count.Fact, People = count.People, Sentence = Say(count.Sentence) };

    private V1.Access Write(AccessSummary access)
    {
        var wire = new V1.Access
        {
            State = Words<V1.AccessState, AccessState>.Write(access.State),
            RelevantFacts = access.RelevantFacts,
            KnownFacts = access.KnownFacts,
        };
        wire.Accommodations.AddRange(access.Accommodations.Select(Write));
        return wire;
    }

    public V1.Accommodation Write(Accommodation accommodation) => new()
    {
        Provision = Vocabulary<ProvisionKind>.Of(accommodation.Provision),
        Tier = Vocabulary<AccommodationTier>.Of(accommodation.Tier),
        Sentence = Say(AccommodationSentences.Of(accommodation)),
    };

    public V1.ScorePart Write(ScorePart part)
    {
        if (hidesPerson && part.Group == AccessGroup)
            part = Hidden(part);
        return new V1.ScorePart
        {
            Feature = part.Feature,
            Group = part.Group,
            Points = part.Points,
            Bin = part.Bin,
            PostValue = part.Post.Value,
            CandidateValue = part.Candidate.Value,
            Source = (part.Post.Source ?? part.Candidate.Source) is { } source ? Vocabulary<FactSource>.Of(source) : "",
            Date = Dates.Write(part.Post.Date ?? part.Candidate.Date),
            Unknown = part.IsUnknown,
            Sentence = Say(part.Sentence),
            Words = part.Post.Words ?? "",
        };
    }

    // The facts that a need or a function selects on the post's side would name it too.
    private static ScorePart Hidden(ScorePart part)
    {
        part = part with { Post = FactReading.None, Candidate = FactReading.None };
        if (!part.Bin.StartsWith(Unknown + "_", StringComparison.Ordinal))
            return part;
        Scoring.BinSpec plain = Features.Catalogue.Features.Single(feature => feature.Name == part.Feature).Bins.Single(bin => bin.Label == Unknown);
        return part with { Bin = Unknown, Sentence = new(plain.SentenceZh, plain.SentenceEn) };
    }

    private V1.Question Write(Question question) => new()
    {
        Fact = question.Fact,
        ToEmployer = question.ToEmployer,
        Sentence = Say(question.Sentence),
        Stake = question.Stake,
        CouldBlock = question.CouldBlock,
    };

    public V1.GateFinding Write(GateFinding finding) => new()
    {
        Gate = finding.Gate,
        Fact = finding.Fact,
        Changeable = finding.IsChangeable,
        Sentence = Say(finding.Sentence),
        RuleSource = finding.RuleSource ?? "",
    };
}
