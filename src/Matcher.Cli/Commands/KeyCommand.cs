using System.CommandLine;
using Matcher.Domain;
using Matcher.Server;

namespace Matcher.Cli;

/// <summary><c>matcher key new</c>.</summary>
internal sealed class KeyCommand
{
    private const string ScopeWords = "admin, counsellor, portal, fair";

    private readonly Session _session;
    private readonly Tongue _tongue;
    private readonly Option<string> _name;
    private readonly Option<string[]> _scope;
    private readonly Option<string[]> _fair;

    private KeyCommand(Session session)
    {
        _session = session;
        _tongue = session.Tongue;
        _name = new Option<string>("--name") { Description = _tongue.Say("持有者", "Who holds it"), HelpName = "NAME", Required = true };
        _scope = new Option<string[]>("--scope")
        {
            Description = _tongue.Say($"权限,可重复:{ScopeWords}", $"What it may ask for, may be repeated: {ScopeWords}"),
            HelpName = "SCOPE",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        };
        _scope.Validators.Add(result =>
        {
            foreach (string word in result.Tokens.Select(token => token.Value).Where(word => !Vocabulary<Scopes>.TryParse(word, out Scopes scope) || scope == Scopes.None))
                result.AddError(_tongue.Say($"--scope:“{word}”不在允许之列:{ScopeWords}", $"--scope: \"{word}\" is not one of {ScopeWords}"));
        });
        _fair = new Option<string[]>("--fair") { Description = _tongue.Say("fair 权限所属的招聘会,可重复", "Fair that scope fair is bound to; may be repeated"), HelpName = "ID" };
    }

    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var key = new KeyCommand(session);
        var make = new Command("new", tongue.Say("生成密钥;明文只显示一次", "Make a key; its text is shown once"));
        make.Options.Add(key._name);
        make.Options.Add(key._scope);
        make.Options.Add(key._fair);
        session.SetAction(make, key.RunAsync);
        var command = new Command("key", tongue.Say("管理密钥", "Keys"));
        command.Subcommands.Add(make);
        return command;
    }

    private Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string name = parsed.GetRequiredValue(_name);
        if (string.IsNullOrWhiteSpace(name))
            throw CommandException.Usage("--name", _tongue.Say("不能为空", "must not be empty"));
        Scopes scopes = parsed.GetRequiredValue(_scope).Aggregate(Scopes.None, (sum, word) => sum | Vocabulary<Scopes>.Parse(word));
        (string plain, ApiKey key) = ApiKey.New(name, scopes, Fairs(parsed, scopes));
        string line = ConfigurationLine.Of(key);
        if (parsed.GetValue(_session.Options.Json))
        {
            _session.Terminal.Out.WriteLine($$"""{"key":"{{plain}}","configuration":{{line}}}""");
            return Task.CompletedTask;
        }

        _session.Terminal.Error.WriteLine(_tongue.Say("密钥(只显示这一次,请妥善保存):", "The key (shown this once; keep it safe):"));
        _session.Terminal.Out.WriteLine(plain);
        _session.Terminal.Error.WriteLine(_tongue.Say("写入服务配置文件 keys 列表的一行:", "The line for the list keys of the service's configuration file:"));
        _session.Terminal.Out.WriteLine(line);
        return Task.CompletedTask;
    }

    private FairId[] Fairs(ParseResult parsed, Scopes scopes)
    {
        string[] given = parsed.GetValue(_fair) ?? [];
        if (scopes.HasFlag(Scopes.Fair) != given.Length > 0)
            throw CommandException.Usage("--fair", _tongue.Say("与 --scope fair 须同时给出", "goes with --scope fair, and only with it"));
        try
        {
            return [.. given.Select(id => new FairId(id))];
        }
        catch (ArgumentException fault)
        {
            throw CommandException.Usage("--fair", fault.Message);
        }
    }
}
