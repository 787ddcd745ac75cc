using System.CommandLine;
using System.Net;
using Matcher.Server;

namespace Matcher.Cli;

/// <summary><c>matcher serve</c>.</summary>
internal sealed class ServeCommand
{
    private const string DefaultListen = "127.0.0.1:5155";

    private readonly Session _session;
    private readonly Tongue _tongue;
    private readonly Option<string?> _listen;
    private readonly Option<string?> _config;
    private readonly Option<string?> _certificate;
    private readonly Option<string?> _certificateKey;
    private readonly Option<bool> _anyAddress;
    private readonly Option<bool> _devKey;

    private ServeCommand(Session session)
    {
        _session = session;
        _tongue = session.Tongue;
        _listen = new Option<string?>("--listen") { Description = _tongue.Say($"监听地址(默认 {DefaultListen})", $"Where to listen (default {DefaultListen})"), HelpName = "HOST:PORT" };
        _config = new Option<string?>("--config") { Description = _tongue.Say("配置文件(JSON;密钥在其中)", "Configuration file (JSON; keys stand in it)"), HelpName = "FILE" };
        _certificate = new Option<string?>("--tls-certificate") { Description = _tongue.Say("TLS 证书(PEM 或 PKCS#12)", "TLS certificate (PEM or PKCS#12)"), HelpName = "FILE" };
        _certificateKey = new Option<string?>("--tls-key") { Description = _tongue.Say("PEM 证书的私钥", "Private key of a PEM certificate"), HelpName = "FILE" };
        _anyAddress = new Option<bool>("--insecure-any-address") { Description = _tongue.Say("允许在本机以外的地址上不加密", "Allow plain text on addresses beyond loopback") };
        _devKey = new Option<bool>("--dev-key") { Description = _tongue.Say("生成并显示一个一次性 admin 密钥", "Make and print a throw-away admin key") };
    }

    public static Command Build(Session session)
    {
        var serve = new ServeCommand(session);
        var command = new Command("serve", session.Tongue.Say("运行 gRPC 服务,直到 Ctrl+C", "Run the gRPC service until Ctrl+C"));
        foreach (Option option in (Option[])[serve._listen, serve._config, serve._certificate, serve._certificateKey, serve._anyAddress, serve._devKey])
            command.Options.Add(option);
        session.SetAction(command, serve.RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        HostOptions options = Options(parsed);
        string? devKey = null;
        if (parsed.GetValue(_devKey))
        {
            (devKey, ApiKey key) = ApiKey.New("dev", Scopes.Admin);
            options = options with { Keys = [.. options.Keys, key] };
        }

        if (options.Keys.Count == 0)
        {
            throw CommandException.Usage("keys", _tongue.Say(
                "没有密钥,谁都不能调用。用 matcher key new 生成一个写入 --config 文件,或用 --dev-key 试用",
                "there are no keys, so nobody could call. Make one with matcher key new and put it in the file of --config, or try with --dev-key"));
        }

        await using MatcherHost host = await HostStarter.StartAsync(options, _tongue, cancellationToken);
        Announce(host, options, devKey);
        await WaitAsync(host, cancellationToken);
        _session.Terminal.Out.WriteLine(_tongue.Say("正在停止……", "Stopping …"));
    }

    // Stopping is what a service is asked to do in the end, so it is no failure.
    private static async Task WaitAsync(MatcherHost host, CancellationToken cancellationToken)
    {
        try
        {
            await host.WaitForShutdownAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private HostOptions Options(ParseResult parsed)
    {
        string folder = _session.Options.DataFolder(parsed);
        HostOptions options = parsed.GetValue(_config) is { } path
            ? HostConfigurationFile.Read(path, folder, _tongue)
            : new HostOptions { DataFolder = folder, Listen = Endpoint(DefaultListen) };
        if (_session.Options.IsDataFolderGiven(parsed))
            options = options with { DataFolder = folder };
        if (parsed.GetValue(_listen) is { } listen)
            options = options with { Listen = Endpoint(listen) };
        if (parsed.GetValue(_certificate) is { } certificate)
            options = options with { CertificatePath = certificate };
        if (parsed.GetValue(_certificateKey) is { } certificateKey)
            options = options with { CertificateKeyPath = certificateKey };
        return options with
        {
            AllowPlainTextBeyondLoopback = options.AllowPlainTextBeyondLoopback || parsed.GetValue(_anyAddress),
            LogToConsole = true,
        };
    }

    private IPEndPoint Endpoint(string text)
    {
        string address = text.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) ? $"127.0.0.1{text["localhost".Length..]}" : text;
        // IPEndPoint takes a bare address as port 0, and "::1:50" as an address; a port must be named.
        if (IPEndPoint.TryParse(address, out IPEndPoint? endpoint) && !IPAddress.TryParse(address, out _))
            return endpoint;
        throw CommandException.Usage("--listen", _tongue.Say(
            $"“{text}”不是 地址:端口;例如 127.0.0.1:5155、[::1]:5155、0.0.0.0:5155", $"\"{text}\" is no HOST:PORT; allowed are 127.0.0.1:5155, [::1]:5155, 0.0.0.0:5155"));
    }

    private void Announce(MatcherHost host, HostOptions options, string? devKey)
    {
        TextWriter output = _session.Terminal.Out;
        output.WriteLine(_tongue.Say($"Matcher 服务在 {host.Address} 运行(按 Ctrl+C 停止)", $"Matcher serves at {host.Address} (Ctrl+C stops it)"));
        output.WriteLine(_tongue.Say($"  数据  {options.DataFolder}", $"  data   {options.DataFolder}"));
        foreach (ApiKey key in options.Keys)
            output.WriteLine($"{_tongue.Say("  密钥  ", "  key    ")}{key.Name}  {string.Join(',', ConfigurationLine.Words(key.Scopes))}  sha256 {key.Sha256[..8]}…");
        if (devKey is not null)
            output.WriteLine(_tongue.Say($"  一次性 admin 密钥:{devKey}", $"  throw-away admin key: {devKey}"));
    }
}
