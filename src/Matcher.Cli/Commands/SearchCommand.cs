using System.CommandLine;
using System.Globalization;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher search TEXT</c>.</summary>
internal sealed class SearchCommand
{
    private readonly Session _session;
    private readonly Argument<string> _text;
    private readonly Option<string[]> _region;
    private readonly EnumOption<EmploymentForm> _form;
    private readonly EnumOption<WorkMode> _mode;
    private readonly IntegerOption _pay;
    private readonly EnumOption<EducationLevel> _education;
    private readonly Option<string?> _openOn;
    private readonly EnumOption<ProvisionKind> _provision;
    private readonly EnumOption<Facet> _facet;
    private readonly PagingOptions _paging;

    private SearchCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _text = new Argument<string>("TEXT") { Description = tongue.Say("要找的词;空串列出全部", "Words to look for; an empty text lists everything"), DefaultValueFactory = _ => "" };
        _region = new Option<string[]>("--region") { Description = tongue.Say("地区代码或地名,可重复", "Region by code or name; may be repeated"), HelpName = "REGION" };
        _region.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(token => token.Value))
            {
                if (Regions.Read(text, tongue) is (null, var problem))
                    result.AddError($"--region{tongue.Say(":", ": ")}{problem}");
            }
        });
        _form = new("--form", tongue, tongue.Say("就业形式", "Form of employment"), many: true);
        _mode = new("--work-mode", tongue, tongue.Say("工作方式", "Work mode"), many: true);
        _pay = new("--pay", tongue, tongue.Say("月薪上限至少达到(元)", "The pay's upper end must reach this, yuan a month"), "YUAN", 0, 10_000_000);
        _education = new("--education", tongue, tongue.Say("求职者的学历;要求更高的岗位不列", "The person's education; posts that ask for more are left out"), many: false);
        _openOn = new Option<string?>("--open-on") { Description = tongue.Say("在该日仍招聘(YYYY-MM-DD,默认今天;any 不限)", "Open on this day (YYYY-MM-DD, default today; any for no condition)"), HelpName = "DAY" };
        _openOn.Validators.Add(result =>
        {
            string day = result.Tokens.Count == 1 ? result.Tokens[0].Value : "any";
            if (day != "any" && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError(tongue.Say($"--open-on:“{day}”不是 YYYY-MM-DD 或 any", $"--open-on: \"{day}\" is neither YYYY-MM-DD nor any"));
        });
        _provision = new("--provision", tongue, tongue.Say("须有或可安排的便利条件", "Must be there or arrangeable"), many: true);
        _facet = new("--facet", tongue, tongue.Say("分类计数", "Counts by"), many: true);
        _paging = new(tongue, largest: 100);
    }

    public static Command Build(Session session)
    {
        var search = new SearchCommand(session);
        var command = new Command("search", session.Tongue.Say("按文字与条件查找岗位", "Search posts by text and conditions"));
        command.Arguments.Add(search._text);
        foreach (Option option in (Option[])[search._region, search._form.Option, search._mode.Option, search._pay.Option, search._education.Option, search._openOn, search._provision.Option, search._facet.Option])
            command.Options.Add(option);
        search._paging.AddTo(command);
        session.SetServiceAction(command, search.RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, ServiceClient client, CancellationToken cancellationToken)
    {
        SearchPostsRequest request = Request(parsed);
        SearchPostsResponse answer = await client.SearchAsync(request, cancellationToken);
        _session.Print(parsed, answer, () => new SearchPage(_session).Write(request, answer));
    }

    private SearchPostsRequest Request(ParseResult parsed)
    {
        var filter = new PostFilter { OpenOn = parsed.GetValue(_openOn) ?? "" };
        filter.Regions.AddRange((parsed.GetValue(_region) ?? []).Select(text => Regions.Read(text, _session.Tongue).Code ?? ""));
        filter.Forms.AddRange(_form.Values(parsed));
        filter.WorkModes.AddRange(_mode.Values(parsed));
        filter.Provisions.AddRange(_provision.Values(parsed));
        if (_pay.Value(parsed) is { } pay)
            filter.PayFloorYuanPerMonth = (int)pay;
        foreach (EducationLevel level in _education.Values(parsed))
            filter.Education = level;
        var request = new SearchPostsRequest
        {
            Query = parsed.GetValue(_text) ?? "",
            Filter = filter,
            PageSize = _paging.Size(parsed),
            PageToken = _paging.Token(parsed),
            Language = _session.Tongue.ToLanguage(),
        };
        request.Facets.AddRange(_facet.Values(parsed).Distinct());
        return request;
    }
}
