using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher counsel reviews</c>.</summary>
internal static class ReviewsCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var list = new ListOptions(tongue);
        var all = new Option<bool>("--all") { Description = tongue.Say("已签核的也列出", "Those signed off too") };
        var paging = new PagingOptions(tongue, largest: 1_000);
        var command = new Command("reviews", tongue.Say("等待人工复核的队列", "The queue of human reviews"));
        list.AddTo(command);
        command.Options.Add(all);
        paging.AddTo(command);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            ListReviewsResponse answer = await client.ListReviewsAsync(new()
            {
                CandidateId = parsed.GetValue(list.Candidate) ?? "",
                PostId = parsed.GetValue(list.Post) ?? "",
                WithSignedOff = parsed.GetValue(all),
                PageSize = paging.Size(parsed),
                PageToken = paging.Token(parsed),
            }, cancellationToken);
            session.Print(parsed, answer, () => new CounselPage(session).Write(answer));
        });
        return command;
    }
}
