using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher answer --post ID --fact PATH --value VALUE --on DAY --said-by TEXT</c>.</summary>
internal static class AnswerCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var post = new Option<string>("--post") { Description = tongue.Say("岗位编号", "Id of the post"), HelpName = "ID", Required = true };
        var fact = new Option<string>("--fact") { Description = tongue.Say("事项,如 post.provisions.captions", "The fact, such as post.provisions.captions"), HelpName = "PATH", Required = true };
        var value = new Option<string>("--value") { Description = tongue.Say("答复,如 yes、refused、equipment、2、3000-4500", "The answer, such as yes, refused, equipment, 2, 3000-4500"), HelpName = "VALUE", Required = true };
        var on = new Option<string>("--on") { Description = tongue.Say("哪一天说的", "The day on which it was said"), HelpName = "YYYY-MM-DD", Required = true };
        var by = new Option<string>("--said-by") { Description = tongue.Say("谁说的", "Who said it"), HelpName = "TEXT", Required = true };
        var replace = new Option<bool>("--replace") { Description = tongue.Say("取代以前记录的不同答复", "Take the place of another answer recorded before") };
        var dryRun = new Option<bool>("--dry-run") { Description = tongue.Say("只检查,不写入", "Check only, write nothing") };
        var command = new Command("answer", tongue.Say("记录单位的答复;各名单立即随之改变", "Record what an employer answered; every list follows at once")) { post, fact, value, on, by, replace, dryRun };
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            RecordAnswerResponse answer = await client.RecordAnswerAsync(new()
            {
                PostId = parsed.GetRequiredValue(post),
                Fact = parsed.GetRequiredValue(fact),
                Value = parsed.GetRequiredValue(value),
                SaidOn = parsed.GetRequiredValue(on),
                SaidBy = parsed.GetRequiredValue(by),
                Replace = parsed.GetValue(replace),
                ValidateOnly = parsed.GetValue(dryRun),
            }, cancellationToken);
            session.Print(parsed, answer, () => new Layout(session).Line(tongue.Say(
                $"已记录:{answer.Post.PostId} {parsed.GetRequiredValue(fact)} = {parsed.GetRequiredValue(value)}(库版本 {answer.StoreVersion})",
                $"Recorded: {answer.Post.PostId} {parsed.GetRequiredValue(fact)} = {parsed.GetRequiredValue(value)} (store version {answer.StoreVersion})")));
        });
        return command;
    }
}
