using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher outcomes take-back ID</c>.</summary>
internal static class TakeBackCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var id = new Argument<string>("ID") { Description = tongue.Say("后续的编号", "Id of the outcome") };
        var because = new Option<string?>("--because") { Description = tongue.Say("为什么撤回", "Why it is taken back"), HelpName = "TEXT" };
        var command = new Command("take-back", tongue.Say("撤回记错的后续;记录里保留谁在何时撤回", "Take back what was recorded wrongly; who did so and when is kept")) { id, because };
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            TakeBackOutcomeResponse answer = await client.TakeBackOutcomeAsync(
                new() { OutcomeId = parsed.GetRequiredValue(id), Because = parsed.GetValue(because) ?? "" }, cancellationToken);
            session.Print(parsed, answer, () => new OutcomePage(session).Write(answer.Outcome));
        });
        return command;
    }
}
