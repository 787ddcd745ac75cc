using System.Security.Cryptography;
using Matcher.Importing;

namespace Matcher.Tests;

/// <summary>
/// Every file of <see cref="HostileTexts"/> and <see cref="HostileBooks"/>, a case each: the answer names the file, and the row and
/// field at fault if there are such; memory is bounded; nothing of what is at fault comes into the store.
/// </summary>
public sealed class HostileInputTests : IDisposable
{
    private static readonly Dictionary<string, HostileInput> All = new(HostileTexts.All.Concat(HostileBooks.All));

    private readonly StoreFolder _folder = new();
    private readonly Storage.SqliteRecordStore _store;

    public HostileInputTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<string> Files => [.. All.Where(pair => pair.Value.Code is not null).Select(pair => pair.Key)];

    public static TheoryData<string> Rows => [.. All.Where(pair => pair.Value.Code is null).Select(pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Run_HostileFile_IsRefusedByNameAndLeavesEveryByteOfTheStore(string name)
    {
        var input = All[name];
        var before = Bytes();

        var fault = Assert.Throws<ImportException>(() => Run(input));

        Assert.Equal((input.Code, input.ShownName), (fault.Code, fault.FileName));
        Assert.Equal((input.Row, input.Field), (fault.Row, fault.Field));
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, _store.Version);
        Assert.Equal(before, Bytes());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Run_HostileRow_IsNamedWithItsFieldAndStoresNothingOfIt(string name)
    {
        var input = All[name];

        var report = Run(input);

        var summary = report.Summary;
        Assert.Equal(input.ShownName, summary.FileName);
        var row = report.Notes.First(noted => noted.Outcome == input.Outcome);
        Assert.Equal((input.Row, input.Field), (row.Number, row.Notes[0].Field));
        Assert.Contains(input.Reason, row.Notes[0].Reason, StringComparison.Ordinal);
        Assert.Equal(summary.Rows, summary.Accepted + summary.Repaired + summary.Merged + summary.Refused);
        Assert.Equal(summary.Accepted + summary.Repaired, _store.ReadPosts().Count() + _store.ReadCandidates().Count());
        Assert.DoesNotContain(_store.ReadPosts(), post => post.Pay is { Min: < 0 } or { Max: < 0 } || post.Headcount < 0 || post.WorkingTime?.HoursPerWeek < 0 || post.Title.Any(char.IsControl));
        Assert.DoesNotContain(_store.ReadCandidates(), person => person.Wishes.PayFloorYuanPerMonth < 0);
    }

    [Fact]
    public void All_Cases_AreAHundred() => Assert.InRange(All.Count, 100, int.MaxValue);

    private ImportReport Run(HostileInput input)
    {
        using var stream = new MemoryStream(input.Bytes());
        var request = new ImportRequest { Kind = input.Kind, FileName = input.FileName, SheetName = input.Sheet, MappingName = input.MappingName };
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return new RecordImporter(new StillClock(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero))).Run(stream, request, _store, null, TestContext.Current.CancellationToken);
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, input.MaxAllocatedBytes);
        }
    }

    /// <summary>The store's file and its log, as they lie on the disk.</summary>
    private string Bytes() => string.Concat(Directory.EnumerateFiles(_folder.Path).Where(path => Path.GetFileName(path) is "store.db" or "store.db-wal").Order(StringComparer.Ordinal).Select(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return $"{Path.GetFileName(path)} {Convert.ToHexStringLower(SHA256.HashData(file))} ";
    }));
}
