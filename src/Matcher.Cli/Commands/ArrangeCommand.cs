using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher counsel arrange --candidate ID|--post ID --pin ID --reason TEXT</c>.</summary>
internal sealed class ArrangeCommand
{
    private readonly Session _session;
    private readonly ListOptions _list;
    private readonly Option<string[]> _move;
    private readonly IntegerOption _place;
    private readonly Option<string[]> _pin;
    private readonly Option<string[]> _hide;
    private readonly Option<string[]> _takeBack;
    private readonly Option<string> _reason;
    private readonly IntegerOption _expected;
    private readonly Option<bool> _dryRun;

    private ArrangeCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _list = new(tongue);
        _move = Entries("--move", tongue.Say("移到 --place 的位置", "Entry to move to --place"));
        _place = new("--place", tongue, tongue.Say("第几位", "The place"), "N", 1, 100_000);
        _pin = Entries("--pin", tongue.Say("置顶,可重复", "Entry to pin; may be repeated"));
        _hide = Entries("--hide", tongue.Say("不显示,可重复", "Entry to hide; may be repeated"));
        _takeBack = Entries("--take-back", tongue.Say("恢复原来的位置,可重复", "Entry to put back where its score has it; may be repeated"));
        _reason = new Option<string>("--reason") { Description = tongue.Say("理由(不写健康状况)", "Why (nothing about health)"), HelpName = "TEXT", Required = true };
        _expected = new("--expected-version", tongue, tongue.Say("依据的版本(counsel show 给出;默认 0:还没人调整过)", "Version that this is based on, as counsel show tells (default 0: nobody arranged it)"), "N", 0, long.MaxValue);
        _dryRun = new Option<bool>("--dry-run") { Description = tongue.Say("只检查,不写入", "Check only, write nothing") };
    }

    public static Command Build(Session session)
    {
        var arrange = new ArrangeCommand(session);
        var command = new Command("arrange", session.Tongue.Say("调整一个名单;原来的名次保留", "Arrange a list; the original ranks are kept"));
        arrange._list.AddTo(command);
        foreach (Option option in (Option[])[arrange._move, arrange._place.Option, arrange._pin, arrange._hide, arrange._takeBack, arrange._reason, arrange._expected.Option, arrange._dryRun])
            command.Options.Add(option);
        session.SetServiceAction(command, arrange.RunAsync);
        return command;
    }

    private static Option<string[]> Entries(string name, string description) => new(name) { Description = description, HelpName = "ID" };

    private async Task RunAsync(ParseResult parsed, ServiceClient client, CancellationToken cancellationToken)
    {
        var request = new ArrangeListRequest { List = _list.Name(parsed), ExpectedVersion = _expected.Value(parsed) ?? 0, ValidateOnly = parsed.GetValue(_dryRun) };
        foreach ((Option<string[]> option, ArrangementEditKind kind) in new[]
        {
            (_move, ArrangementEditKind.Move), (_pin, ArrangementEditKind.Pin), (_hide, ArrangementEditKind.Hide), (_takeBack, ArrangementEditKind.TakeBack),
        })
        {
            request.Edits.AddRange((parsed.GetValue(option) ?? []).Select(entry => new ArrangementEdit
            {
                EntryId = entry,
                Kind = kind,
                Place = kind == ArrangementEditKind.Move ? (int)(_place.Value(parsed) ?? 0) : 0,
                Reason = parsed.GetRequiredValue(_reason),
            }));
        }

        ArrangeListResponse answer = await client.ArrangeListAsync(request, cancellationToken);
        _session.Print(parsed, answer, () => new CounselPage(_session).Write(answer.Arrangement));
    }
}
