using System.Net;
using Matcher.Matching;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

/// <summary>What a service is started with.</summary>
public sealed record HostOptions
{
    /// <summary>The folder of store and index; made if there is none.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where to listen; port 0 takes a free one. Loopback unless set.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 0);

    /// <summary>Whether plain text is accepted on an address other than loopback.</summary>
    public bool AllowPlainTextBeyondLoopback { get; init; }

    /// <summary>The certificate (PEM, or PKCS#12 with its key); null for plain text.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The private key of a PEM certificate; null if the certificate's file holds it.</summary>
    public string? CertificateKeyPath { get; init; }

    /// <summary>The password of the private key; null if it has none.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>The keys that callers may present. Without any, every call is refused.</summary>
    public IReadOnlyList<ApiKey> Keys { get; init; } = [];

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The largest request message, bytes.</summary>
    public int MaxReceiveBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The largest file that an import takes, bytes.</summary>
    public long MaxImportBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>The folder of the model; null takes the one that ships beside the program. A promoted model goes before it.</summary>
    public string? ModelFolder { get; init; }

    /// <summary>How matching behaves.</summary>
    public MatchSettings Settings { get; init; } = new();

    /// <summary>Whether to log to the console.</summary>
    public bool LogToConsole { get; init; }

    // Where tests read the log.
    internal ILoggerProvider? LogProvider { get; init; }

    internal string ModelPath => ModelFolder ?? LoadedModel.ShippedFolder;

    internal bool UsesTls => CertificatePath is not null;
}
