using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher plan make|renew --candidate ID</c>.</summary>
internal static class EditPlanCommand
{
    public static Command BuildMake(Session session)
    {
        Tongue tongue = session.Tongue;
        Option<string> candidate = Candidate(tongue);
        Option<string?> because = Because(tongue, isRequired: false);
        Option<string?> note = Note(tongue);
        var situation = new PlanSituationOptions(tongue);
        var command = new Command("make", tongue.Say("为一个人建立服务计划", "Make a person's plan")) { candidate, because, note };
        situation.AddTo(command);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            var plan = new Plan { CandidateId = parsed.GetRequiredValue(candidate), Situation = situation.Over(null, parsed), Note = parsed.GetValue(note) ?? "" };
            CreatePlanResponse answer = await client.CreatePlanAsync(
                new CreatePlanRequest { Plan = plan, Because = parsed.GetValue(because) ?? "", Language = tongue.ToLanguage() }, cancellationToken);
            session.Print(parsed, answer, () => PlanCommand.Write(session, answer.Plan, isKept: true, PlanFormat.Text));
        });
        return command;
    }

    public static Command BuildRenew(Session session)
    {
        Tongue tongue = session.Tongue;
        Option<string> candidate = Candidate(tongue);
        Option<string?> because = Because(tongue, isRequired: true);
        Option<string?> note = Note(tongue);
        var status = new EnumOption<PlanStatus>("--status", tongue, tongue.Say("状态", "Status"), many: false);
        var expected = new IntegerOption("--expected-version", tongue, tongue.Say("您看到的是第几版(默认最新)", "The version that you have seen (default the last)"), "N", 1, int.MaxValue);
        var situation = new PlanSituationOptions(tongue);
        var command = new Command("renew", tongue.Say("按今天的岗位和情况更新计划,旧版保留", "Renew a plan from today's posts; old versions stay")) { candidate, because, note };
        command.Options.Add(status.Option);
        command.Options.Add(expected.Option);
        situation.AddTo(command);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            GetPlanResponse known = await client.GetPlanAsync(new GetPlanRequest { CandidateId = parsed.GetRequiredValue(candidate) }, cancellationToken);
            var request = new UpdatePlanRequest
            {
                PlanId = known.Plan.PlanId,
                ExpectedVersion = (int)(expected.Value(parsed) ?? known.LastVersion),
                Because = parsed.GetValue(because) ?? "",
                Situation = situation.Over(known.Plan.Situation, parsed),
                Renew = true,
                Language = tongue.ToLanguage(),
            };
            foreach (PlanStatus given in status.Values(parsed))
                request.Status = given;
            if (parsed.GetValue(note) is { } text)
                request.Note = text;
            UpdatePlanResponse answer = await client.UpdatePlanAsync(request, cancellationToken);
            session.Print(parsed, answer, () => PlanCommand.Write(session, answer.Plan, isKept: true, PlanFormat.Text));
        });
        return command;
    }

    public static Option<string> Candidate(Tongue tongue) =>
        new("--candidate") { Description = tongue.Say("求职者编号", "Id of the candidate"), HelpName = "ID", Required = true };

    public static Option<string?> Note(Tongue tongue) =>
        new("--note") { Description = tongue.Say("备注(不写健康状况)", "A note (nothing about health)"), HelpName = "TEXT" };

    private static Option<string?> Because(Tongue tongue, bool isRequired) =>
        new("--because") { Description = tongue.Say("为什么", "Why"), HelpName = "TEXT", Required = isRequired };
}
