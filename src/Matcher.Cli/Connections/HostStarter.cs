using System.Net.Sockets;
using Matcher.Matching;
using Matcher.Server;
using Matcher.Storage;

namespace Matcher.Cli;

/// <summary>Starts services and says in plain words why one cannot start.</summary>
internal static class HostStarter
{
    /// <summary>Starts a service.</summary>
    /// <exception cref="CommandException">The service cannot start.</exception>
    public static async Task<MatcherHost> StartAsync(HostOptions options, Tongue tongue, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(options.DataFolder);
            return await MatcherHost.StartAsync(options, cancellationToken);
        }
        catch (HostOptionsException fault)
        {
            throw CommandException.Usage("", fault.Message);
        }
        catch (StoreException fault)
        {
            throw CommandException.Failed("--data", tongue.Say(
                $"不能使用 {options.DataFolder} 中的库:{fault.Message}", $"the store in {options.DataFolder} cannot be used: {fault.Message}"));
        }
        catch (ModelException fault)
        {
            throw CommandException.Failed("", tongue.Say($"不能使用模型({fault.Code}):{fault.Message}", $"the model cannot be used ({fault.Code}): {fault.Message}"));
        }
        catch (IOException fault) when (fault.GetBaseException() is SocketException)
        {
            throw CommandException.Failed("--listen", tongue.Say($"不能监听:{fault.Message}", $"the service cannot listen: {fault.Message}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Failed("--data", tongue.Say(
                $"不能在 {options.DataFolder} 上启动服务:{fault.Message}", $"no service can start on {options.DataFolder}: {fault.Message}"));
        }
    }
}
