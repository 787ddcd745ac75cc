using Matcher.Grpc;

namespace Matcher.Benchmarks;

/// <summary>A question that a counsellor asks while a person waits.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="MostMs">What the 99th of a hundred may take.</param>
/// <param name="AskAsync">Asks it about a post and a person; tells which kind of answer came, because kinds differ in their work.</param>
/// <param name="BeforeAsync">What has been asked about the person before, which is not timed; null for nothing.</param>
internal sealed record CounsellorQuestion(
    string Name, double MostMs, Func<GrpcChannel, string, string, Task<string>> AskAsync, Func<GrpcChannel, string, Task>? BeforeAsync = null);
