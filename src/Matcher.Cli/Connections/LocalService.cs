using Matcher.Server;

namespace Matcher.Cli;

/// <summary>A service of this process alone: on a free loopback port, with a key that nobody else ever sees.</summary>
internal static class LocalService
{
    /// <summary>Starts the service on a data folder and connects to it.</summary>
    /// <exception cref="CommandException">The folder or the store in it cannot be used.</exception>
    public static async Task<Connection> OpenAsync(string folder, Tongue tongue, CancellationToken cancellationToken)
    {
        (string plain, ApiKey key) = ApiKey.New("command-line", Scopes.Admin);
        MatcherHost host = await HostStarter.StartAsync(new HostOptions { DataFolder = folder, Keys = [key] }, tongue, cancellationToken);
        return Connection.To(host.Address.ToString(), plain, host);
    }
}
