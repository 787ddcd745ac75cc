using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher counsel sign-off ID --decision WORD --why TEXT</c>.</summary>
internal static class SignOffCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var id = new Argument<string>("ID") { Description = tongue.Say("复核的编号", "Id of the review") };
        var decision = new EnumOption<ReviewDecision>("--decision", tongue, tongue.Say("决定", "What was decided"), many: false);
        var why = new Option<string>("--why") { Description = tongue.Say("为什么,给本人看", "Why, for the person to read"), HelpName = "TEXT", Required = true };
        var command = new Command("sign-off", tongue.Say("签核一次人工复核", "Sign a human review off")) { id, decision.Option, why };
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            SignOffReviewResponse answer = await client.SignOffReviewAsync(
                new() { ReviewId = parsed.GetRequiredValue(id), Decision = decision.Values(parsed).FirstOrDefault(), Why = parsed.GetRequiredValue(why) }, cancellationToken);
            session.Print(parsed, answer, () => new CounselPage(session).Write(answer.Review));
        });
        return command;
    }
}
