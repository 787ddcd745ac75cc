using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher counsel ask-review --candidate ID [--post ID]</c>.</summary>
internal static class AskReviewCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var candidate = new Option<string>("--candidate") { Description = tongue.Say("求职者编号", "Id of the candidate"), HelpName = "ID", Required = true };
        var post = new Option<string?>("--post") { Description = tongue.Say("只复核此岗位的结果", "Only the result for this post"), HelpName = "ID" };
        var why = new Option<string?>("--why") { Description = tongue.Say("本人怎么说", "What the person says"), HelpName = "TEXT" };
        var command = new Command("ask-review", tongue.Say("要求人工复核;签核之前不再自动发送", "Ask for a human review; nothing is sent automatically until it is signed off")) { candidate, post, why };
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            RequestReviewResponse answer = await client.RequestReviewAsync(
                new() { CandidateId = parsed.GetRequiredValue(candidate), PostId = parsed.GetValue(post) ?? "", Why = parsed.GetValue(why) ?? "" }, cancellationToken);
            session.Print(parsed, answer, () => new CounselPage(session).Write(answer.Review));
        });
        return command;
    }
}
