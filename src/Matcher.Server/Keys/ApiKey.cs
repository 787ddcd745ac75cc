using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Matcher.Domain;

namespace Matcher.Server;

/// <summary>A key that callers present, as the service keeps it: its hash and what it reaches.</summary>
/// <remarks>A key is 32 random bytes, so a plain SHA-256 cannot be searched; a slow hash would only cost every call.</remarks>
public sealed record ApiKey
{
    private const int KeyBytes = 32;

    /// <summary>Who holds it; for logs and messages.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the key's text, 64 hex digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What it may ask for.</summary>
    public required Scopes Scopes { get; init; }

    /// <summary>The fairs that a key of scope <see cref="Scopes.Fair"/> is bound to; empty is none.</summary>
    public IReadOnlyList<FairId> Fairs { get; init; } = [];

    /// <summary>Makes a key. The plain text is nowhere kept; show it once.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static (string Plain, ApiKey Key) New(string name, Scopes scopes, params IReadOnlyList<FairId> fairs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        string plain = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        return (plain, new ApiKey { Name = name, Sha256 = Convert.ToHexStringLower(Hash(plain)), Scopes = scopes, Fairs = fairs });
    }

    internal static byte[] Hash(string plain) => SHA256.HashData(Encoding.UTF8.GetBytes(plain));
}
