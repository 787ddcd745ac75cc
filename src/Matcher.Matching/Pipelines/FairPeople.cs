using System.Security.Cryptography;
using System.Text;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The ids under which a fair knows people: another one for the same person at every fair, and none leads back to a person.</summary>
public static class FairPeople
{
    private const int IdBytes = 10;

    /// <summary>The id of a person at a fair: HMAC of both with the store's secret.</summary>
    public static string OpaqueId(ReadOnlySpan<byte> secret, FairId fair, CandidateId candidate) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{fair.Value}\n{candidate.Value}")).AsSpan(0, IdBytes));

    /// <summary>Finds people by their ids at a fair, among those who agreed to be matched; who is not found is not in the answer.</summary>
    /// <remarks>Cost: a hash for everybody until all are found, about a microsecond each.</remarks>
    public static IReadOnlyDictionary<string, CandidateId> Find(MatchSnapshot snapshot, FairId fair, IReadOnlySet<string> opaqueIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(opaqueIds);
        var found = new Dictionary<string, CandidateId>(StringComparer.Ordinal);
        foreach (var id in snapshot.Pool.Pool.Ids)
        {
            if (found.Count == opaqueIds.Count)
                break;
            cancellationToken.ThrowIfCancellationRequested();
            var candidate = new CandidateId(id);
            var opaque = OpaqueId(snapshot.Secret.Span, fair, candidate);
            if (opaqueIds.Contains(opaque))
                found[opaque] = candidate;
        }

        return found;
    }
}
