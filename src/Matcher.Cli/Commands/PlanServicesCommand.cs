using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher plan record|services --candidate ID</c>: the services that were given.</summary>
internal static class PlanServicesCommand
{
    public static Command BuildRecord(Session session)
    {
        Tongue tongue = session.Tongue;
        Option<string> candidate = EditPlanCommand.Candidate(tongue);
        var kind = new EnumOption<ServiceKind>("--kind", tongue, tongue.Say("哪种服务", "Which service"), many: false);
        var day = new Option<string?>("--on") { Description = tongue.Say("哪一天(默认今天)", "The day (default today)"), HelpName = "YYYY-MM-DD" };
        Option<string?> note = EditPlanCommand.Note(tongue);
        var dryRun = new Option<bool>("--dry-run") { Description = tongue.Say("只检查,不写入", "Check only, write nothing") };
        var command = new Command("record", tongue.Say("记录一次服务", "Record a service that was given")) { candidate, day, note, dryRun };
        command.Options.Add(kind.Option);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            var service = new ServiceRecord
            {
                CandidateId = parsed.GetRequiredValue(candidate),
                Kind = kind.Values(parsed).FirstOrDefault(),
                GivenOn = parsed.GetValue(day) ?? "",
                Note = parsed.GetValue(note) ?? "",
            };
            RecordServiceResponse answer = await client.RecordServiceAsync(new RecordServiceRequest { Service = service, ValidateOnly = parsed.GetValue(dryRun) }, cancellationToken);
            session.Print(parsed, answer, () => new PlanPage(session).Write([answer.Service], ""));
        });
        return command;
    }

    public static Command BuildList(Session session)
    {
        Tongue tongue = session.Tongue;
        Option<string> candidate = EditPlanCommand.Candidate(tongue);
        var paging = new PagingOptions(tongue, largest: 1_000);
        var command = new Command("services", tongue.Say("给过这个人的服务", "The services that a person was given")) { candidate };
        paging.AddTo(command);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            ListServicesResponse answer = await client.ListServicesAsync(
                new ListServicesRequest { CandidateId = parsed.GetRequiredValue(candidate), PageSize = paging.Size(parsed), PageToken = paging.Token(parsed) }, cancellationToken);
            session.Print(parsed, answer, () => new PlanPage(session).Write(answer.Services, answer.NextPageToken));
        });
        return command;
    }
}
