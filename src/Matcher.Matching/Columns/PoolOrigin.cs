using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>What the rows of a pool come from. An image of another origin would answer otherwise, so it is refused.</summary>
/// <param name="Store">Tells stores apart, without telling the secret.</param>
/// <param name="Mark">The store's mark of what the rows were read from (<see cref="IRecordStore.CandidatesMark"/>).</param>
/// <param name="StoreVersion">The store's version; for readers of the file, since writes of other records leave the pool as it is.</param>
/// <param name="Day">The day on which dates were judged.</param>
/// <param name="TieKey">Tells tie keys apart, with the version of the rules that have it.</param>
internal sealed record PoolOrigin(string Store, string Mark, long StoreVersion, DateOnly Day, string TieKey)
{
    private const int Program = 0;
    private const int StoreLine = 1;
    private const int MarkLine = 2;
    private const int DayLine = 3;
    private const int TieKeyLine = 4;

    /// <summary>
    /// The builds of everything that says what is in a column. Any other build is another program here: a list of what may change
    /// without changing columns would have to be kept true by hand, and refusing costs one building.
    /// </summary>
    private static readonly string Builds = string.Join(',',
        new[] { typeof(PoolOrigin), typeof(Pool), typeof(Domain.Candidate), typeof(Text.TitleProfile) }.Select(type => type.Module.ModuleVersionId.ToString("N")));

    private static readonly string?[] Reasons =
    [
        "another build of the program made it", "it belongs to another store", "people changed in the store since it was made",
        "it is of another day", "it has another tie key", null,
    ];

    /// <summary>What the rows of a store's people come from.</summary>
    public static PoolOrigin OfCandidates(IRecordStore store, RuleSet rules, DateOnly day) => new(
        Digest([.. "pool image"u8, .. store.Secret.Span]),
        Convert.ToHexString(store.CandidatesMark.Span),
        store.Version,
        day,
        string.Create(CultureInfo.InvariantCulture, $"{rules.Version}:{Digest(rules.TieKey.Span)}"));

    /// <summary>The origin as an image holds it, one fact a line.</summary>
    public ReadOnlyMemory<byte> Write() => Encoding.UTF8.GetBytes(string.Join('\n', Lines()));

    /// <summary>Why an image of an origin may not be used; null if it may.</summary>
    public string? Refuse(byte[] found)
    {
        var (expected, lines) = (Lines(), Encoding.UTF8.GetString(found).Split('\n'));
        if (lines.Length != expected.Length)
            return Refusal(Program);
        for (var line = 0; line < lines.Length; line++)
        {
            if (Reasons[line] is not null && !string.Equals(lines[line], expected[line], StringComparison.Ordinal))
                return Refusal(line);
        }

        return null;
    }

    private static string Refusal(int line) => $"The image is not used: {Reasons[line]}.";

    // Half of it tells apart as well and keeps lines short.
    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 16));

    private string[] Lines()
    {
        var lines = new string[Reasons.Length];
        lines[Program] = $"builds {Builds}";
        lines[StoreLine] = $"store {Store}";
        lines[MarkLine] = $"mark {Mark}";
        lines[DayLine] = string.Create(CultureInfo.InvariantCulture, $"day {Day:yyyy-MM-dd}");
        lines[TieKeyLine] = $"tie key {TieKey}";
        lines[^1] = string.Create(CultureInfo.InvariantCulture, $"store version {StoreVersion}");
        return lines;
    }
}
