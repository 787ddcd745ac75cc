using System.CommandLine;
using Matcher.Grpc;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher plan --candidate ID [--format text|html|sms]</c>, and what is done with plans.</summary>
internal static class PlanCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var candidate = new Option<string>("--candidate") { Description = tongue.Say("求职者编号", "Id of the candidate"), HelpName = "ID", Required = true };
        var version = new IntegerOption("--version-number", tongue, tongue.Say("第几版(默认最新)", "Which version (default the last)"), "N", 1, int.MaxValue);
        var format = new EnumOption<PlanFormat>("--format", tongue, tongue.Say("格式(默认 text)", "Format (default text)"), many: false);
        var command = new Command("plan", tongue.Say("一人一策:服务计划,可打印,可发短信", "A person's service plan: to read, to print, to send"))
        {
            EditPlanCommand.BuildMake(session), EditPlanCommand.BuildRenew(session), PlanVersionsCommand.Build(session),
            PlanServicesCommand.BuildRecord(session), PlanServicesCommand.BuildList(session),
        };
        command.Options.Add(candidate);
        command.Options.Add(version.Option);
        command.Options.Add(format.Option);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            string id = parsed.GetRequiredValue(candidate);
            var asked = new GetPlanRequest { CandidateId = id, Version = (int)(version.Value(parsed) ?? 0), Language = tongue.ToLanguage() };
            (Plan plan, bool isKept) = await FindAsync(client, asked, cancellationToken);
            session.Print(parsed, plan, () => Write(session, plan, isKept, format.Values(parsed).FirstOrDefault()));
        });
        return command;
    }

    /// <summary>Prints a plan.</summary>
    public static void Write(Session session, Plan plan, bool isKept, PlanFormat format)
    {
        if (format == PlanFormat.Sms)
            session.Terminal.Out.WriteLine(plan.Content.Sms);
        else if (format == PlanFormat.Html)
            session.Terminal.Out.Write(new PlanSheet(session.Tongue).Of(plan, isKept));
        else
            new PlanPage(session).Write(plan, isKept);
    }

    // Without a plan on file the one that would be made today is shown; nothing is kept by looking.
    private static async Task<(Plan Plan, bool IsKept)> FindAsync(ServiceClient client, GetPlanRequest asked, CancellationToken cancellationToken)
    {
        try
        {
            return ((await client.GetPlanAsync(asked, cancellationToken)).Plan, true);
        }
        catch (RpcException missing) when (missing.StatusCode == StatusCode.NotFound && asked.Version == 0)
        {
            var request = new CreatePlanRequest { Plan = new Plan { CandidateId = asked.CandidateId }, ValidateOnly = true, Language = asked.Language };
            return ((await client.CreatePlanAsync(request, cancellationToken)).Plan, false);
        }
    }
}
