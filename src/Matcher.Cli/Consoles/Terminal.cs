using Spectre.Console;

namespace Matcher.Cli;

/// <summary>Where a run of the command reads its environment from and writes to.</summary>
internal sealed class Terminal
{
    // Redirected output has no width of its own; this leaves room for Chinese tables and still fits a printed page.
    private const int PlainWidth = 120;

    private readonly Func<string, string?> _environment;

    private Terminal(TextWriter output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal, Func<string, string?> environment)
    {
        Out = output;
        Error = error;
        OwnsSignals = output == Console.Out;
        _environment = environment;
        bool colour = Variable("NO_COLOR") is null;
        IsRich = outputIsTerminal && colour;
        Page = Make(output, outputIsTerminal, colour);
        Notices = Make(error, errorIsTerminal, colour);
        ShowsProgress = errorIsTerminal;
    }

    /// <summary>Answers, as they are: JSON and keys.</summary>
    public TextWriter Out { get; }

    /// <summary>Errors and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Answers, laid out.</summary>
    public IAnsiConsole Page { get; }

    /// <summary>Progress, laid out.</summary>
    public IAnsiConsole Notices { get; }

    /// <summary>Whether progress may be drawn over itself.</summary>
    public bool ShowsProgress { get; }

    /// <summary>Whether answers may carry colour.</summary>
    public bool IsRich { get; }

    /// <summary>Whether this run answers to Ctrl+C and SIGTERM; a run inside another program does not.</summary>
    public bool OwnsSignals { get; }

    /// <summary>The process's own terminal.</summary>
    public static Terminal OfProcess() => new(
        Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected, Environment.GetEnvironmentVariable);

    /// <summary>A run whose output is read by a program.</summary>
    public static Terminal Captured(TextWriter output, TextWriter error, IReadOnlyDictionary<string, string> environment) =>
        new(output, error, false, false, name => environment.GetValueOrDefault(name));

    /// <summary>An environment variable; empty counts as not set.</summary>
    public string? Variable(string name) => _environment(name) is { Length: > 0 } value ? value : null;

    private static IAnsiConsole Make(TextWriter writer, bool isTerminal, bool colour)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(isTerminal ? writer : new TrimmedWriter(writer)),
        });
        console.Profile.Capabilities.Unicode = true;
        if (!isTerminal)
            console.Profile.Width = PlainWidth;
        return console;
    }
}
