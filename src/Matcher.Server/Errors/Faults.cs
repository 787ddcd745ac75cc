using System.Globalization;
using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;
using Matcher.Protocol;

namespace Matcher.Server;

// The refusals that callers can expect, each with its stable reason.
internal static class Faults
{
    public static RpcException Invalid(IReadOnlyList<Violation> violations)
    {
        string more = violations.Count > 1 ? $" ({violations.Count - 1} more)" : "";
        var status = new RichStatus(StatusCode.InvalidArgument, $"{violations[0].Field} {violations[0].Message}{more}")
            .WithReason(ErrorReasons.InvalidField, ErrorReasons.Domain);
        foreach (Violation violation in violations)
            status.WithFieldViolation(violation.Field, violation.Message);
        return status.ToException();
    }

    public static RpcException Invalid(string field, string message) => Invalid([new Violation(field, message)]);

    public static RpcException RequestIdReused() =>
        new RichStatus(StatusCode.InvalidArgument, "request_id was used for another request.")
            .WithFieldViolation("request_id", "was used for another request; a repetition must be the same in every field.")
            .WithReason(ErrorReasons.RequestIdReused, ErrorReasons.Domain)
            .ToException();

    public static RpcException NotFound(string type, string id) =>
        new RichStatus(StatusCode.NotFound, $"There is no {type} '{id}'.")
            .WithReason(ErrorReasons.NotFound, ErrorReasons.Domain)
            .WithResource($"matcher.v1.{type}", id)
            .ToException();

    public static RpcException AlreadyExists(string type, string id) =>
        new RichStatus(StatusCode.AlreadyExists, $"The {type} '{id}' exists; update it instead.")
            .WithReason(ErrorReasons.AlreadyExists, ErrorReasons.Domain)
            .WithResource($"matcher.v1.{type}", id)
            .ToException();

    public static RpcException NoConsent(string id) =>
        Make(StatusCode.FailedPrecondition, ErrorReasons.NoConsent, $"The candidate '{id}' has not agreed to be matched.");

    public static RpcException NoConsentToShow(string id, string post) =>
        Make(StatusCode.FailedPrecondition, ErrorReasons.NoConsentToShow, $"The candidate '{id}' has not agreed to be shown to the employer of the post '{post}'.");

    public static RpcException PairBlocked() =>
        Make(StatusCode.FailedPrecondition, ErrorReasons.PairBlocked, "Something keeps the pair out, so there is nothing to tell the employer.");

    public static RpcException ReaderBeyondScope() =>
        Make(StatusCode.PermissionDenied, ErrorReasons.ReaderBeyondScope, "The key's scopes reach the reader READER_PERSON alone.");

    public static RpcException KeyMissing() =>
        Make(StatusCode.Unauthenticated, ErrorReasons.KeyMissing, "The call carries no key; send 'authorization: Bearer KEY' or 'x-api-key: KEY'.");

    public static RpcException KeyUnknown() =>
        Make(StatusCode.Unauthenticated, ErrorReasons.KeyUnknown, "The key is not one of this service's.");

    public static RpcException ScopeMissing(string method, Scopes allowed) =>
        Make(StatusCode.PermissionDenied, ErrorReasons.ScopeMissing, $"The key's scopes do not reach {method}; allowed are {allowed}.");

    public static RpcException FairNotBound(string fair) =>
        Make(StatusCode.PermissionDenied, ErrorReasons.FairNotBound, $"The key is not bound to the fair '{fair}'.");

    public static RpcException OutcomeBeyondScope(string allowed) =>
        Make(StatusCode.PermissionDenied, ErrorReasons.OutcomeBeyondScope, $"The key may not tell of this; allowed are {allowed}.");

    public static RpcException OutcomeBeforePost(string field, string happenedOn, string publishedOn) =>
        new RichStatus(StatusCode.InvalidArgument, $"{field} was {happenedOn}; the post was published on {publishedOn}.")
            .WithFieldViolation(field, $"was {happenedOn}, before the post was published on {publishedOn}.")
            .WithReason(ErrorReasons.OutcomeBeforePost, ErrorReasons.Domain)
            .ToException();

    public static RpcException PlanChanged(string id, int version, IEnumerable<string> by, IReadOnlyList<string> fields) =>
        new RichStatus(StatusCode.Aborted, $"The plan '{id}' has changed since: it has version {version}. Read it and decide again.")
            .WithReason(ErrorReasons.PlanChanged, ErrorReasons.Domain,
                [new("current_version", version.ToString(CultureInfo.InvariantCulture)), new("changed_by", string.Join(',', by)), new("fields", string.Join(',', fields))])
            .ToException();

    public static RpcException PairBlocked(string post, string candidate, GateFinding block) =>
        new RichStatus(StatusCode.FailedPrecondition, $"The gate '{block.Gate}' keeps the candidate '{candidate}' out of the post '{post}' ({block.Fact}): {block.Sentence.En}. A blocked pair is never put into a list.")
            .WithReason(ErrorReasons.PairBlocked, ErrorReasons.Domain, [new("gate", block.Gate), new("fact", block.Fact), new("sentence_zh", block.Sentence.Zh), new("sentence_en", block.Sentence.En)])
            .ToException();

    public static RpcException PostDealtWith(string post, string candidate) =>
        Make(StatusCode.FailedPrecondition, ErrorReasons.PostDealtWith, $"The candidate '{candidate}' has seen or dealt with the post '{post}'; it does not come back.");

    // Whoever comes second is told what the first one did; nothing of either is lost.
    public static RpcException ArrangementChanged(long expected, long current, IReadOnlyList<CounselAct> changes)
    {
        IEnumerable<KeyValuePair<string, string>> told = changes.Select((act, i) => new KeyValuePair<string, string>(
            $"change_{i + 1}", $"{Dates.Write(act.Made.At)} {act.Made.By}: {Vocabulary<ActKind>.Of(act.Kind)} {(act.List == ListKind.Shortlist ? act.Candidate?.Value : act.Post?.Value)}{(act.Place is { } place ? $" to place {place}" : "")}"));
        string last = changes.Count == 0 ? "" : $" Last by {changes[^1].Made.By} at {Dates.Write(changes[^1].Made.At)}.";
        return new RichStatus(StatusCode.Aborted, $"expected_version was {expected}; the list's arrangement stands at {current}.{last} Look at it and send the edits again.")
            .WithReason(ErrorReasons.ArrangementChanged, ErrorReasons.Domain, [new("expected_version", $"{expected}"), new("current_version", $"{current}"), .. told])
            .ToException();
    }

    public static RpcException AnswerDiffers(CounselAct other) =>
        new RichStatus(StatusCode.Aborted, $"{other.Made.By} recorded the answer '{other.Answer}' at {Dates.Write(other.Made.At)} ({other.Why}). Set replace to take its place.")
            .WithReason(ErrorReasons.AnswerDiffers, ErrorReasons.Domain, [new("by", other.Made.By), new("at", Dates.Write(other.Made.At)), new("answer", other.Answer ?? "")])
            .ToException();

    public static RpcException ReviewSignedOff(string id, SignOff first) =>
        new RichStatus(StatusCode.FailedPrecondition, $"The review '{id}' was signed off by {first.Made.By} at {Dates.Write(first.Made.At)}: {Vocabulary<ReviewDecision>.Of(first.Decision)}.")
            .WithReason(ErrorReasons.ReviewSignedOff, ErrorReasons.Domain, [new("by", first.Made.By), new("at", Dates.Write(first.Made.At)), new("decision", Vocabulary<ReviewDecision>.Of(first.Decision))])
            .ToException();

    public static RpcException ModelRefused(string code, string message) =>
        new RichStatus(StatusCode.FailedPrecondition, $"The model is not put to use ({code}): {message}")
            .WithReason(ErrorReasons.ModelRefused, ErrorReasons.Domain, [new("code", code)])
            .ToException();

    public static RpcException NoEarlierModel() =>
        Make(StatusCode.FailedPrecondition, ErrorReasons.NoEarlierModel, "The model that the service was started with is in use; there is none before it.");

    public static RpcException WarmingUp() =>
        Make(StatusCode.Unavailable, ErrorReasons.WarmingUp, "The service warms up; ask its health and try again.");

    public static RpcException IndexUnavailable() =>
        Make(StatusCode.Unavailable, ErrorReasons.IndexUnavailable, "The post index cannot answer; matching goes on. RebuildDerived builds it again.");

    public static RpcException ImportTooLarge(long limit) =>
        Make(StatusCode.ResourceExhausted, ErrorReasons.ImportTooLarge, $"The file has more than the {limit} bytes that this service takes.");

    private static RpcException Make(StatusCode code, string reason, string message) =>
        new RichStatus(code, message).WithReason(reason, ErrorReasons.Domain).ToException();

    // Nobody of that id agreed to be matched. Staff may know whether somebody is on file. A portal may not: for it nobody and somebody
    // who withdrew look alike.
    public static RpcException NoPerson(MatchSnapshot snapshot, CandidateId candidate, bool isStaff) =>
        isStaff && !snapshot.Knows(candidate) ? NotFound("Candidate", candidate.Value) : NoConsent(candidate.Value);
}
