using System.CommandLine;

namespace Matcher.Cli;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The folder that is used if none is named.</summary>
    public const string DefaultDataFolder = "./matcher-data";

    private readonly Terminal _terminal;

    public GlobalOptions(Terminal terminal, Tongue tongue)
    {
        _terminal = terminal;
        Data = new Option<string?>("--data")
        {
            Description = tongue.Say($"数据文件夹(默认 {DefaultDataFolder};环境变量 MATCHER_DATA)", $"Data folder (default {DefaultDataFolder}; environment MATCHER_DATA)"),
            HelpName = "DIR",
            Recursive = true,
        };
        Server = new Option<string?>("--server")
        {
            Description = tongue.Say("与此地址的服务对话,不用数据文件夹", "Talk to the service at this address in place of a data folder"),
            HelpName = "URL",
            Recursive = true,
        };
        Key = new Option<string?>("--key")
        {
            Description = tongue.Say("正在运行的服务的密钥(环境变量 MATCHER_API_KEY)", "Key for a running service (environment MATCHER_API_KEY)"),
            HelpName = "KEY",
            Recursive = true,
        };
        Lang = new Option<string?>("--lang")
        {
            Description = tongue.Say("语言 zh 或 en(默认取自 LANG)", "Language, zh or en (default from LANG)"),
            HelpName = "zh|en",
            Recursive = true,
        };
        Lang.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is not ("zh" or "en"))
                result.AddError(tongue.Say($"--lang:“{result.Tokens[0].Value}”不是 zh 或 en", $"--lang: \"{result.Tokens[0].Value}\" is neither zh nor en"));
        });
        Json = new Option<bool>("--json") { Description = tongue.Say("输出 JSON", "Print JSON"), Recursive = true };
    }

    /// <summary>The data folder.</summary>
    public Option<string?> Data { get; }

    /// <summary>The address of a service.</summary>
    public Option<string?> Server { get; }

    /// <summary>The API key.</summary>
    public Option<string?> Key { get; }

    /// <summary>The language, read before parsing by <see cref="Tongues.Choose"/>.</summary>
    public Option<string?> Lang { get; }

    /// <summary>Whether to print the answer as it is.</summary>
    public Option<bool> Json { get; }

    /// <summary>Adds the options to the root.</summary>
    public void AddTo(RootCommand root)
    {
        foreach (Option option in (Option[])[Data, Server, Key, Lang, Json])
            root.Options.Add(option);
    }

    /// <summary>The data folder asked for, as a full path.</summary>
    public string DataFolder(ParseResult parsed) =>
        Path.GetFullPath(Given(parsed, Data) ?? _terminal.Variable("MATCHER_DATA") ?? DefaultDataFolder);

    /// <summary>Whether a data folder was asked for by option or environment.</summary>
    public bool IsDataFolderGiven(ParseResult parsed) => (Given(parsed, Data) ?? _terminal.Variable("MATCHER_DATA")) is not null;

    /// <summary>The API key asked for; null if none.</summary>
    public string? ApiKey(ParseResult parsed) => Given(parsed, Key) ?? _terminal.Variable("MATCHER_API_KEY");

    /// <summary>The service's address; null if a data folder is meant.</summary>
    public string? ServerAddress(ParseResult parsed) => Given(parsed, Server);

    private static string? Given(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
