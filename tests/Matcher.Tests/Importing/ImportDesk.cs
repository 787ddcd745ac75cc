using System.Text;
using Matcher.Domain;
using Matcher.Importing;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>A real store with a clock that stands still, and short ways to import into it.</summary>
internal sealed class ImportDesk : IDisposable
{
    private readonly StoreFolder _folder = new();

    public ImportDesk() => Store = _folder.Open();

    public IRecordStore Store { get; }

    public StillClock Clock { get; } = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public ImportReport Posts(string text, string name = "posts.csv", string? mapping = null, string? json = null, bool isValidateOnly = false) =>
        Run(Encoding.UTF8.GetBytes(text), new() { Kind = RecordKind.Posts, FileName = name, MappingName = mapping, MappingJson = json, IsValidateOnly = isValidateOnly });

    public ImportReport Candidates(string text) =>
        Run(Encoding.UTF8.GetBytes(text), new() { Kind = RecordKind.Candidates, FileName = "candidates.csv" });

    public ImportReport Run(byte[] bytes, ImportRequest request)
    {
        using var stream = new MemoryStream(bytes);
        return new RecordImporter(Clock).Run(stream, request, Store, null, TestContext.Current.CancellationToken);
    }

    /// <summary>Imports one post and gives it back.</summary>
    public Post Post(string header, string row)
    {
        var report = Posts($"id,{header}\np1,{row}\n");
        Assert.Equal(1, report.Summary.Added);
        return Store.Find(new PostId("p1"))!;
    }

    /// <summary>Imports one candidate and gives it back.</summary>
    public Candidate Candidate(string header, string row)
    {
        var report = Candidates($"id,{header}\nc1,{row}\n");
        Assert.Equal(1, report.Summary.Added);
        return Store.Find(new CandidateId("c1"))!;
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }
}
