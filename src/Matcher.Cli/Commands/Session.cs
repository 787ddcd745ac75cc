using System.CommandLine;
using Google.Protobuf;
using Matcher.Grpc;

namespace Matcher.Cli;

/// <summary>What every command of a run shares: terminal, language, global options and the way to fail.</summary>
internal sealed class Session(Terminal terminal, Tongue tongue)
{
    /// <summary>Where to write.</summary>
    public Terminal Terminal { get; } = terminal;

    /// <summary>The language.</summary>
    public Tongue Tongue { get; } = tongue;

    /// <summary>The options of every command.</summary>
    public GlobalOptions Options { get; } = new(terminal, tongue);

    /// <summary>Whether pages say how to see the next one.</summary>
    public bool OffersNextPage { get; init; } = true;

    /// <summary>Gives a command its action; failures become messages and exit codes.</summary>
    public void SetAction(Command command, Func<ParseResult, CancellationToken, Task> action) =>
        command.SetAction((parsed, cancellationToken) => GuardAsync(() => action(parsed, cancellationToken), cancellationToken));

    /// <summary>Gives a command an action that asks a service.</summary>
    public void SetServiceAction(Command command, Func<ParseResult, ServiceClient, CancellationToken, Task> action) =>
        SetAction(command, async (parsed, cancellationToken) =>
        {
            await using Connection connection = await new ConnectionFinder(this).OpenAsync(parsed, cancellationToken);
            await action(parsed, connection.Client, cancellationToken);
        });

    /// <summary>Prints an answer: laid out for readers, or as it is.</summary>
    public void Print(ParseResult parsed, IMessage answer, Action page)
    {
        if (parsed.GetValue(Options.Json))
            Terminal.Out.WriteLine(Json.Of(answer));
        else
            page();
    }

    private async Task<int> GuardAsync(Func<Task> action, CancellationToken cancellationToken)
    {
        var errors = new ErrorPage(Terminal.Error, Tongue);
        try
        {
            await action();
            return ExitCodes.Done;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            errors.Write("", Tongue.Say("已取消", "Cancelled"));
            return ExitCodes.Cancelled;
        }
        catch (CommandException failure)
        {
            errors.Write(failure.Field, failure.Message);
            return failure.ExitCode;
        }
        catch (RpcException failure)
        {
            return errors.Write(failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Write("", failure.Message);
            return ExitCodes.Failed;
        }
        // The user of a command is shown a sentence, whatever went wrong.
        catch (Exception failure)
        {
            errors.Write("", Tongue.Say($"内部错误({failure.GetType().Name}):{failure.Message}", $"Internal error ({failure.GetType().Name}): {failure.Message}"));
            return ExitCodes.Failed;
        }
    }
}
