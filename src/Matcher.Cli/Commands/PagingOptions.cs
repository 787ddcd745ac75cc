using System.CommandLine;

namespace Matcher.Cli;

/// <summary>The options of commands that print a list by pages.</summary>
internal sealed class PagingOptions
{
    private readonly IntegerOption _size;
    private readonly Option<string?> _token;

    public PagingOptions(Tongue tongue, int largest)
    {
        _size = new("--page-size", tongue, tongue.Say($"每页条数,1 到 {largest}(默认 20)", $"Rows a page, 1 to {largest} (default 20)"), "N", 1, largest);
        _token = new Option<string?>("--page-token") { Description = tongue.Say("上一页末尾给出的页标记", "Token given at the end of the page before"), HelpName = "TOKEN" };
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_size.Option);
        command.Options.Add(_token);
    }

    /// <summary>The size asked for; 0 leaves it to the service.</summary>
    public int Size(ParseResult parsed) => (int)(_size.Value(parsed) ?? 0);

    /// <summary>The token; empty for the first page.</summary>
    public string Token(ParseResult parsed) => parsed.GetValue(_token) ?? "";
}
