using System.CommandLine;
using System.CommandLine.Help;

namespace Matcher.Cli;

/// <summary>The <c>matcher</c> command: arguments in, exit code out.</summary>
internal sealed class MatcherCommand(Terminal terminal)
{
    // Long enough for a service to end the calls that it is answering.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(15);

    // A search text may begin with @; it is not the name of a file of arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var session = new Session(terminal, Tongues.Choose(arguments, terminal));
        ParseResult parsed = Build(session).Parse(arguments, Parsing);
        if (parsed.Action is not HelpAction && ArgumentErrors.Of(parsed, session.Tongue).ToList() is { Count: > 0 } mistakes)
            return RefuseArguments(parsed, mistakes, session.Tongue);

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = terminal.OwnsSignals ? TimeToStop : null,
            },
            cancellationToken);
    }

    private static RootCommand Build(Session session)
    {
        var root = new RootCommand(session.Tongue.Say(
            "Matcher:残疾人求职与岗位匹配。每个答案都有确切的理由。", "Matcher: posts and disabled job seekers, matched, with exact reasons."));
        session.Options.AddTo(root);
        foreach (Func<Session, Command> build in (Func<Session, Command>[])
            [DemoCommand.Build, ImportCommand.Build, SearchCommand.Build, ShortlistCommand.Build, RecommendCommand.Build, ExplainCommand.Build, WhyNotCommand.Build, ChangesCommand.Build,
             ServeCommand.Build, KeyCommand.Build, StatusCommand.Build, RebuildCommand.Build, OutcomesCommand.Build, CounselCommand.Build, QuestionsCommand.Build, AnswerCommand.Build, PlanCommand.Build, CoursesCommand.Build, SimulateCommand.Build, ModelCommand.Build,
             TrainCommand.Build, EvaluateCommand.Build, AccessPriorCommand.Build, AccessFitCommand.Build, LexiconCommand.Build])
            root.Subcommands.Add(build(session));
        return root;
    }

    private int RefuseArguments(ParseResult parsed, List<string> mistakes, Tongue tongue)
    {
        var errors = new ErrorPage(terminal.Error, tongue);
        foreach (string message in mistakes)
            errors.Write("", message);
        string name = string.Join(' ', Names(parsed.CommandResult).Reverse());
        terminal.Error.WriteLine(tongue.Say($"用法见 {name} --help", $"See {name} --help"));
        return ExitCodes.Usage;
    }

    private static IEnumerable<string> Names(System.CommandLine.Parsing.CommandResult result)
    {
        for (System.CommandLine.Parsing.SymbolResult? at = result; at is System.CommandLine.Parsing.CommandResult command; at = command.Parent)
            yield return command.Command is RootCommand ? "matcher" : command.Command.Name;
    }
}
