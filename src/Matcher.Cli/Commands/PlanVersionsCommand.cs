using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher plan versions --candidate ID</c>.</summary>
internal static class PlanVersionsCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        Option<string> candidate = EditPlanCommand.Candidate(tongue);
        var paging = new PagingOptions(tongue, largest: 1_000);
        var command = new Command("versions", tongue.Say("计划的各个版本:谁、何时、为什么", "The versions of a plan: who, when and why")) { candidate };
        paging.AddTo(command);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            GetPlanResponse known = await client.GetPlanAsync(new GetPlanRequest { CandidateId = parsed.GetRequiredValue(candidate) }, cancellationToken);
            ListPlanVersionsResponse answer = await client.ListPlanVersionsAsync(
                new ListPlanVersionsRequest { PlanId = known.Plan.PlanId, PageSize = paging.Size(parsed), PageToken = paging.Token(parsed) }, cancellationToken);
            session.Print(parsed, answer, () => new PlanPage(session).Write(answer));
        });
        return command;
    }
}
