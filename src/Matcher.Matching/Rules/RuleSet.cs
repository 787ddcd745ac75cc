using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Rules as dated, regional data. What is not on file for a region is "no rule on file", never another region's rule.</summary>
public sealed class RuleSet
{
    private const string Resource = "Matcher.Matching.Rules.rules.json";
    private const string NotesResource = "Matcher.Matching.Rules.notes.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private readonly IReadOnlyList<Rule> _rules;

    private RuleSet(IReadOnlyList<Rule> rules, byte[] checksum)
    {
        _rules = rules;
        TieKey = checksum;
        Version = "rules-" + Convert.ToHexStringLower(checksum.AsSpan(0, 6));
    }

    /// <summary>The rules that ship with the program.</summary>
    public static RuleSet Shipped { get; } = ReadShipped(Resource);

    /// <summary>
    /// Benefits, subsidies, programmes and follow-ups that ship with the program. A set of its own: the checksum of <see cref="Shipped"/>
    /// breaks ties, and no note may move even a tie.
    /// </summary>
    public static RuleSet Notes { get; } = ReadShipped(NotesResource);

    /// <summary>Version of the rules: the first digits of their checksum.</summary>
    public string Version { get; }

    /// <summary>The key of the hash that breaks ties; it belongs to the version of the rules.</summary>
    internal ReadOnlyMemory<byte> TieKey { get; }

    /// <summary>Reads rules from JSON.</summary>
    /// <exception cref="InvalidDataException">The text is not a list of rules, or two have one id.</exception>
    public static RuleSet Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var rules = JsonSerializer.Deserialize<List<Rule>>(json, Json) ?? [];
            var twice = rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
            if (twice is not null)
                throw new InvalidDataException($"Rules: id '{twice.Key}' stands there twice.");
            var region = rules.FirstOrDefault(rule => rule.Region is not null && !RegionCode.IsValid(rule.Region));
            if (region is not null)
                throw new InvalidDataException($"Rules: '{region.Id}' names region '{region.Region}', which is no code of GB/T 2260.");
            return new RuleSet(rules, SHA256.HashData(json));
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"Rules: {fault.Message}", fault);
        }
    }

    /// <summary>The rule in force at a place on a day, the most local first; null if there is none on file.</summary>
    internal T? InForce<T>(RegionCode? place, DateOnly day)
        where T : Rule
    {
        T? found = null;
        foreach (var rule in _rules)
        {
            if (rule is T candidate && candidate.HoldsIn(place, day) && (candidate.Region?.Length ?? 0) >= (found?.Region?.Length ?? 0))
                found = candidate;
        }

        return found;
    }

    /// <summary>All rules of a kind in force at a place on a day, in the order of the file.</summary>
    internal IEnumerable<T> AllInForce<T>(RegionCode? place, DateOnly day)
        where T : Rule => _rules.OfType<T>().Where(rule => rule.HoldsIn(place, day));

    /// <summary>The campaign of a code, in its window or not; null if there is none on file.</summary>
    internal CampaignRule? Campaign(string code)
    {
        foreach (var rule in _rules)
        {
            if (rule is CampaignRule campaign && campaign.Campaign == code)
                return campaign;
        }

        return null;
    }

    private static RuleSet ReadShipped(string resource)
    {
        using var stream = typeof(RuleSet).Assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }
}
