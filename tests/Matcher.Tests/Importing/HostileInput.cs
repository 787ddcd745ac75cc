using System.Text;
using Matcher.Importing;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>A malformed or hostile file and the answer to it.</summary>
/// <param name="Bytes">Makes the file.</param>
/// <param name="Row">The row that the answer names; null if none is at fault.</param>
/// <param name="Field">The field or header that the answer names; null if none is at fault.</param>
internal sealed record HostileInput(Func<byte[]> Bytes, long? Row, string? Field)
{
    /// <summary>The name under which the file comes.</summary>
    public string FileName { get; init; } = "坏.csv";

    /// <summary>The name that the answer gives.</summary>
    public string ShownName { get; init; } = "坏.csv";

    public RecordKind Kind { get; init; } = RecordKind.Posts;

    public string? Sheet { get; init; }

    public string? MappingName { get; init; }

    /// <summary>The code if the whole file is refused.</summary>
    public ImportErrorCode? Code { get; init; }

    /// <summary>What becomes of the row at fault, if the rest is taken.</summary>
    public RowOutcome Outcome { get; init; } = RowOutcome.Refused;

    /// <summary>What the import may allocate in all, whatever the file claims to be.</summary>
    public long MaxAllocatedBytes { get; init; } = 100_000_000;

    /// <summary>A part of the reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>A text of posts that is refused as a whole.</summary>
    public static HostileInput Whole(string text, ImportErrorCode code, long? row = null, string? field = null) =>
        new(() => Encoding.UTF8.GetBytes(text), row, field) { Code = code };

    /// <summary>Bytes that are refused as a whole.</summary>
    public static HostileInput Whole(Func<byte[]> bytes, ImportErrorCode code, long? row = null, string? field = null) => new(bytes, row, field) { Code = code };

    /// <summary>A workbook that is refused as a whole.</summary>
    public static HostileInput Book(Func<byte[]> bytes, ImportErrorCode code, long? row = null, string? field = null) =>
        Whole(bytes, code, row, field) with { FileName = "坏.xlsx", ShownName = "坏.xlsx" };

    /// <summary>A text of posts of which one row is at fault.</summary>
    public static HostileInput One(string text, long row, string field, string reason) => new(() => Encoding.UTF8.GetBytes(text), row, field) { Reason = reason };

    /// <summary>A post whose value is left out with a note.</summary>
    public static HostileInput Noted(string field, string value, string reason) =>
        One($"title,{field}\n门卫,{value}\n", 2, field, reason) with { Outcome = RowOutcome.Repaired };

    /// <summary>A text of people of which one row is at fault.</summary>
    public static HostileInput Person(string text, long row, string field, string reason) => One(text, row, field, reason) with { Kind = RecordKind.Candidates };
}
