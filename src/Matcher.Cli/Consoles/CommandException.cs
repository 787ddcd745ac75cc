namespace Matcher.Cli;

/// <summary>Ends a command with a message for its user.</summary>
internal sealed class CommandException(int exitCode, string field, string message) : Exception(message)
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The option, argument or file that the message is about; empty if none.</summary>
    public string Field { get; } = field;

    /// <summary>Asked wrongly: the message names what is allowed.</summary>
    public static CommandException Usage(string field, string message) => new(ExitCodes.Usage, field, message);

    /// <summary>Asked rightly, but it could not be done.</summary>
    public static CommandException Failed(string field, string message) => new(ExitCodes.Failed, field, message);
}
