using Matcher.Cli;

namespace Matcher.Service.Tests;

/// <summary>One run of the command inside the test's process.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    public static Task<CommandRun> OfAsync(params string[] arguments) => OfAsync([], arguments);

    public static async Task<CommandRun> OfAsync(Dictionary<string, string> environment, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = Terminal.Captured(output, error, environment);
        int exitCode = await new MatcherCommand(terminal).RunAsync(arguments, TestContext.Current.CancellationToken);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    public void ShowsNoTrace()
    {
        Assert.DoesNotContain("   at ", Out + Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Out + Error, StringComparison.Ordinal);
    }
}
