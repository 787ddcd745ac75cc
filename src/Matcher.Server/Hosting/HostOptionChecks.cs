using System.Net;

namespace Matcher.Server;

// Refuses a start that would be unsafe or could not work, before any file is touched.
internal static class HostOptionChecks
{
    private const int LeastReceiveBytes = 1024;

    public static void Check(HostOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataFolder))
            throw new HostOptionsException("dataFolder", "is empty; name the folder of the store.");
        CheckTransport(options);
        if (options.MaxReceiveBytes < LeastReceiveBytes)
            throw new HostOptionsException("maxReceiveBytes", $"was {options.MaxReceiveBytes}; {LeastReceiveBytes} or more is allowed.");
        if (options.MaxImportBytes < 1)
            throw new HostOptionsException("maxImportBytes", $"was {options.MaxImportBytes}; 1 or more is allowed.");
        if (options.Settings.LeastKnownShare is not (>= 0 and <= 1))
            throw new HostOptionsException("settings.leastKnownShare", $"was {options.Settings.LeastKnownShare}; 0 to 1 is allowed.");
        for (int i = 0; i < options.Keys.Count; i++)
            CheckKey(options.Keys[i], $"keys[{i}]");
    }

    private static void CheckTransport(HostOptions options)
    {
        if (!options.UsesTls && (options.CertificateKeyPath ?? options.CertificatePassword) is not null)
            throw new HostOptionsException("certificatePath", "is missing, but its key or password is given.");
        if (!options.UsesTls && !IPAddress.IsLoopback(options.Listen.Address) && !options.AllowPlainTextBeyondLoopback)
        {
            throw new HostOptionsException("listen",
                $"was {options.Listen} without a certificate; plain text is only accepted on loopback. Set certificatePath, or allowPlainTextBeyondLoopback where something else encrypts.");
        }

        foreach ((string field, string? path) in new[] { ("certificatePath", options.CertificatePath), ("certificateKeyPath", options.CertificateKeyPath) })
        {
            if (path is not null && !File.Exists(path))
                throw new HostOptionsException(field, $"'{path}' does not exist.");
        }
    }

    private static void CheckKey(ApiKey key, string field)
    {
        if (string.IsNullOrWhiteSpace(key.Name))
            throw new HostOptionsException($"{field}.name", "is empty.");
        if (key.Sha256 is not { Length: 64 } || !key.Sha256.All(char.IsAsciiHexDigit))
            throw new HostOptionsException($"{field}.sha256", "is not 64 hex digits.");
        if (key.Scopes == Scopes.None)
            throw new HostOptionsException($"{field}.scopes", "are empty; allowed are fair, portal, counsellor, admin.");
    }
}
