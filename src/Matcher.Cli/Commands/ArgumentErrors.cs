using System.CommandLine;
using System.CommandLine.Parsing;

namespace Matcher.Cli;

/// <summary>What is wrong with a command's arguments, in plain words and with what is allowed.</summary>
internal static class ArgumentErrors
{
    /// <summary>One message per mistake; none if the arguments can be run.</summary>
    public static IEnumerable<string> Of(ParseResult parsed, Tongue tongue)
    {
        // The parser takes "--post --json" as a post named "--json".
        List<string> without = [.. Results(parsed).Where(option => option.Tokens.Any(token => Names(parsed).Contains(token.Value))).Select(option => option.Option.Name)];
        foreach (string name in without)
            yield return tongue.Say($"{name}:缺少值", $"{name}: its value is missing");
        if (without.Count > 0)
            yield break;
        foreach (string token in parsed.UnmatchedTokens)
            yield return tongue.Say($"不认识“{token}”", $"\"{token}\" is not known here") + Commands(parsed, tongue);
        if (parsed.UnmatchedTokens.Count > 0)
            yield break;
        foreach (string message in parsed.Errors.Select(error => Message(error, parsed, tongue)).Distinct())
            yield return message;
    }

    private static IEnumerable<OptionResult> Results(ParseResult parsed) =>
        Chain(parsed).SelectMany(command => command.Children).OfType<OptionResult>();

    private static HashSet<string> Names(ParseResult parsed) =>
        [.. Chain(parsed).SelectMany(command => command.Command.Options).Select(option => option.Name)];

    private static IEnumerable<CommandResult> Chain(ParseResult parsed)
    {
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult command; at = command.Parent)
            yield return command;
    }

    // Validators of this program name the option themselves; the parser's own findings are told apart by what is missing.
    private static string Message(ParseError error, ParseResult parsed, Tongue tongue) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, IdentifierToken: null } option => tongue.Say($"{option.Option.Name}:必须给出", $"{option.Option.Name}: must be given"),
        OptionResult { Tokens.Count: 0 } option => tongue.Say($"{option.Option.Name}:缺少值", $"{option.Option.Name}: its value is missing"),
        ArgumentResult { Tokens.Count: 0 } argument => tongue.Say($"{argument.Argument.Name}:必须给出", $"{argument.Argument.Name}: must be given"),
        CommandResult command when command.Command.Subcommands.Count > 0 => tongue.Say("缺少命令", "A command is missing") + Commands(parsed, tongue),
        CommandResult command when command.Command.Arguments.FirstOrDefault() is { } argument => tongue.Say($"{argument.Name}:必须给出", $"{argument.Name}: must be given"),
        _ => error.Message,
    };

    private static string Commands(ParseResult parsed, Tongue tongue)
    {
        string names = string.Join(", ", parsed.CommandResult.Command.Subcommands.Select(command => command.Name));
        return names.Length == 0 ? "" : tongue.Say($";可用的命令:{names}", $"; the commands are {names}");
    }
}
