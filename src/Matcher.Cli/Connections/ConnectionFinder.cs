using System.CommandLine;

namespace Matcher.Cli;

/// <summary>
/// Finds the service that a command talks to: the one at <c>--server</c>, else the one that runs on the data folder, else one
/// started for this command alone. Reading and writing always go through a service, so the store has one writer.
/// </summary>
internal sealed class ConnectionFinder(Session session)
{
    private readonly Tongue _tongue = session.Tongue;

    /// <summary>Opens the connection.</summary>
    /// <exception cref="CommandException">The address is malformed, the key is missing, or the folder cannot be used.</exception>
    public async Task<Connection> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string? key = session.Options.ApiKey(parsed);
        if (session.Options.ServerAddress(parsed) is { } address)
            return Connection.To(Checked(address), key);

        string folder = session.Options.DataFolder(parsed);
        if (File.Exists(folder))
            throw CommandException.Failed("--data", _tongue.Say($"{folder} 是文件,不是文件夹", $"{folder} is a file, not a folder"));
        if (RunningService.Find(folder) is not { } running)
            return await LocalService.OpenAsync(folder, _tongue, cancellationToken);
        if (key is null)
        {
            throw CommandException.Failed("--key", _tongue.Say(
                $"此数据文件夹正由 {running.Address} 的服务(进程 {running.ProcessId})使用;请用 --key 或环境变量 MATCHER_API_KEY 给出它的密钥",
                $"the service at {running.Address} (process {running.ProcessId}) is using this data folder; give its key with --key or in MATCHER_API_KEY"));
        }

        return Connection.To(running.Address, key);
    }

    private string Checked(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? address
            : throw CommandException.Usage("--server", _tongue.Say(
                $"“{address}”不是服务地址;应以 http:// 或 https:// 开头", $"\"{address}\" is no address of a service; it must begin with http:// or https://"));
}
