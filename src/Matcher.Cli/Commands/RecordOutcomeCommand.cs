using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher outcomes record</c>.</summary>
internal sealed class RecordOutcomeCommand
{
    private readonly Session _session;
    private readonly Option<string> _post;
    private readonly Option<string> _candidate;
    private readonly EnumOption<OutcomeKind> _kind;
    private readonly Option<string> _on;
    private readonly EnumOption<OutcomeSource> _source;
    private readonly EnumOption<ListWay> _way;
    private readonly IntegerOption _position;
    private readonly Option<string?> _model;
    private readonly EnumOption<OutcomeSide> _side;
    private readonly EnumOption<NoReason> _reason;
    private readonly Option<string?> _text;
    private readonly Option<bool> _dryRun;

    private RecordOutcomeCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _post = new Option<string>("--post") { Description = tongue.Say("岗位编号", "Id of the post"), HelpName = "ID", Required = true };
        _candidate = new Option<string>("--candidate") { Description = tongue.Say("求职者编号", "Id of the candidate"), HelpName = "ID", Required = true };
        _kind = new("--kind", tongue, tongue.Say("发生了什么", "What happened"), many: false);
        _on = new Option<string>("--on") { Description = tongue.Say("哪一天", "The day"), HelpName = "YYYY-MM-DD", Required = true };
        _source = new("--source", tongue, tongue.Say("谁告知(默认 counsellor)", "Who told of it (default counsellor)"), many: false);
        _way = new("--way", tongue, tongue.Say("来自哪种名单;没有名单则不给", "Which list the pair came from; leave it out if there was none"), many: false);
        _position = new("--position", tongue, tongue.Say("在名单中的名次", "Rank in the list"), "N", 1, 100_000);
        _model = new Option<string?>("--model") { Description = tongue.Say("排出名单的模型", "Model that ranked the list"), HelpName = "NAME/VERSION" };
        _side = new("--side", tongue, tongue.Say("哪一方没有继续", "Which side went no further"), many: false);
        _reason = new("--reason", tongue, tongue.Say("原因", "Why"), many: false);
        _text = new Option<string?>("--text") { Description = tongue.Say("原因的说明(仅限 other;不写健康状况)", "The reason in words (with other alone; nothing about health)"), HelpName = "TEXT" };
        _dryRun = new Option<bool>("--dry-run") { Description = tongue.Say("只检查,不写入", "Check only, write nothing") };
    }

    public static Command Build(Session session)
    {
        var record = new RecordOutcomeCommand(session);
        var command = new Command("record", session.Tongue.Say("记录一个后续", "Record what became of a pair"));
        foreach (Option option in (Option[])[record._post, record._candidate, record._kind.Option, record._on, record._source.Option, record._way.Option, record._position.Option,
            record._model, record._side.Option, record._reason.Option, record._text, record._dryRun])
            command.Options.Add(option);
        session.SetServiceAction(command, record.RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, ServiceClient client, CancellationToken cancellationToken)
    {
        var outcome = new Outcome
        {
            PostId = parsed.GetRequiredValue(_post),
            CandidateId = parsed.GetRequiredValue(_candidate),
            Kind = _kind.Values(parsed).FirstOrDefault(),
            HappenedOn = parsed.GetRequiredValue(_on),
            Source = _source.Values(parsed).FirstOrDefault(),
            Origin = Origin(parsed),
            WhyNot = WhyNot(parsed),
        };
        RecordOutcomeResponse answer = await client.RecordOutcomeAsync(new() { Outcome = outcome, ValidateOnly = parsed.GetValue(_dryRun) }, cancellationToken);
        _session.Print(parsed, answer, () => new OutcomePage(_session).Write(answer.Outcome));
    }

    private ListOrigin? Origin(ParseResult parsed)
    {
        ListWay way = _way.Values(parsed).FirstOrDefault();
        long? position = _position.Value(parsed);
        string model = parsed.GetValue(_model) ?? "";
        if (way == ListWay.Unspecified && position is null && model.Length == 0)
            return null;
        var origin = new ListOrigin { Way = way, Model = model };
        if (position is { } rank)
            origin.Position = (int)rank;
        return origin;
    }

    private WhyNot? WhyNot(ParseResult parsed)
    {
        var whyNot = new WhyNot { Side = _side.Values(parsed).FirstOrDefault(), Reason = _reason.Values(parsed).FirstOrDefault(), Text = parsed.GetValue(_text) ?? "" };
        return whyNot.CalculateSize() == 0 ? null : whyNot;
    }
}
