using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher explain --post ID --candidate ID</c>.</summary>
internal static class ExplainCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var post = new Option<string>("--post") { Description = tongue.Say("岗位编号", "Id of the post"), HelpName = "ID", Required = true };
        var candidate = new Option<string>("--candidate") { Description = tongue.Say("求职者编号", "Id of the candidate"), HelpName = "ID", Required = true };
        var command = new Command("explain", tongue.Say("为什么合适,或为什么不合适", "Why a pair matches, or why not"));
        command.Options.Add(post);
        command.Options.Add(candidate);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            var request = new ExplainMatchRequest
            {
                PostId = parsed.GetRequiredValue(post),
                CandidateId = parsed.GetRequiredValue(candidate),
                Language = tongue.ToLanguage(),
            };
            ExplainMatchResponse answer = await client.ExplainAsync(request, cancellationToken);
            Post of = (await client.GetPostAsync(request.PostId, cancellationToken)).Post;
            session.Print(parsed, answer, () => new ExplanationPage(session).Write(of, answer));
        });
        return command;
    }
}
