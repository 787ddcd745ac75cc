namespace Matcher.Matching;

/// <summary>A write that was made under a request id; enough to answer a repetition, nothing of what was written.</summary>
/// <param name="RequestId">The caller's id.</param>
/// <param name="Method">The method called.</param>
/// <param name="Digest">SHA-256 of the request, lower-case hex; a repetition must agree.</param>
/// <param name="SubjectId">The id of the record written.</param>
/// <param name="At">When.</param>
public sealed record SavedRequest(string RequestId, string Method, string Digest, string SubjectId, DateTimeOffset At);
