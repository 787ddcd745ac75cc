using System.Text.Encodings.Web;
using System.Text.Json;
using Matcher.Domain;
using Matcher.Server;

namespace Matcher.Cli;

/// <summary>A key as the service's configuration file spells it.</summary>
internal static class ConfigurationLine
{
    // Names are read by people; the file is never part of a web page.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The key's name, hash, scopes and fairs as one line of JSON.</summary>
    public static string Of(ApiKey key) => JsonSerializer.Serialize(
        new
        {
            name = key.Name,
            sha256 = key.Sha256,
            scopes = Words(key.Scopes),
            fairs = key.Fairs.Select(fair => fair.Value),
        },
        Options);

    /// <summary>The words of a key's scopes.</summary>
    public static IEnumerable<string> Words(Scopes scopes) =>
        Vocabulary<Scopes>.All.Where(scope => scope != Scopes.None && scopes.HasFlag(scope)).Select(Vocabulary<Scopes>.Of);
}
