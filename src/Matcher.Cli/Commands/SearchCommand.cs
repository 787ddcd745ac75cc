using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher search TEXT</c>, and <c>matcher search --queries FILE --trec OUT</c>.</summary>
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
    private readonly EnumOption<PostSort> _sort;
    private readonly Option<string?> _near;
    private readonly Option<bool> _exactWords;
    private readonly PagingOptions _paging;
    private readonly RankingRun _run;
    private readonly CsvOptions _csv;

    private SearchCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _text = new Argument<string>("TEXT") { Description = tongue.Say("要找的词;空串列出全部", "Words to look for; an empty text lists everything"), DefaultValueFactory = _ => "" };
        _region = new Option<string[]>("--region") { Description = tongue.Say("地区代码或地名,可重复", "Region by code or name; may be repeated"), HelpName = "REGION" };
        _region.Validators.Add(result => CheckRegions(result, tongue));
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
        _sort = new("--sort", tongue, tongue.Say("排序", "Order"), many: false);
        _near = new Option<string?>("--near") { Description = tongue.Say("从此地(市或县)算距离,与 --sort distance 合用", "Measure distances from this city or county; goes with --sort distance"), HelpName = "REGION" };
        _near.Validators.Add(result => CheckRegions(result, tongue));
        _exactWords = new Option<bool>("--exact-words") { Description = tongue.Say("只找含原词的岗位,不用同类工作的其他说法", "Only posts with these words, not with others for the same work") };
        _paging = new(tongue, largest: 100);
        _run = new(session);
        _csv = CsvOptions.OfList(session);
    }

    public static Command Build(Session session)
    {
        var search = new SearchCommand(session);
        var command = new Command("search", session.Tongue.Say("按文字与条件查找岗位", "Search posts by text and conditions"));
        command.Arguments.Add(search._text);
        foreach (Option option in (Option[])[search._region, search._form.Option, search._mode.Option, search._pay.Option, search._education.Option, search._openOn, search._provision.Option, search._facet.Option, search._sort.Option, search._near, search._exactWords])
            command.Options.Add(option);
        search._paging.AddTo(command);
        search._csv.AddTo(command);
        foreach (Option option in search._run.Options)
            command.Options.Add(option);
        session.SetAction(command, search.RunAsync);
        return command;
    }

    private static void CheckRegions(OptionResult result, Tongue tongue)
    {
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            if (Regions.Read(text, tongue) is (null, var problem))
                result.AddError($"{result.Option.Name}{tongue.Say(":", ": ")}{problem}");
        }
    }

    // Options and the file of queries are looked at before a service is started or asked.
    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        Check(parsed);
        if (_run.IsAsked(parsed))
        {
            // A run that says nothing of the day is the same on every day.
            PostFilter filter = Filter(parsed);
            filter.OpenOn = parsed.GetValue(_openOn) ?? "any";
            await _run.RunAsync(parsed, filter, cancellationToken);
            return;
        }

        SearchPostsRequest request = Request(parsed);
        using CsvFile? csv = _csv.Begin(parsed);
        await using Connection connection = await new ConnectionFinder(_session).OpenAsync(parsed, cancellationToken);
        SearchPostsResponse answer = await connection.Client.SearchAsync(request, cancellationToken);
        _session.Print(parsed, answer, () => new SearchPage(_session).Write(request, answer));
        _csv.Write(csv, () => new ListTables(_session.Tongue).Of(answer));
    }

    private void Check(ParseResult parsed)
    {
        Tongue tongue = _session.Tongue;
        _run.Check(parsed);
        bool byDistance = _sort.Values(parsed).Contains(PostSort.Distance);
        if (byDistance != parsed.GetValue(_near) is not null)
            throw CommandException.Usage("--near", tongue.Say("与 --sort distance 须一起给出", "must be given together with --sort distance"));
        if (!_run.IsAsked(parsed))
            return;
        if (Given(parsed).FirstOrDefault() is { } name)
            throw CommandException.Usage(name, tongue.Say("不能与 --queries 合用", "cannot go with --queries"));
    }

    // What one search takes and a run of many does not.
    private IEnumerable<string> Given(ParseResult parsed)
    {
        if (parsed.GetValue(_text) is { Length: > 0 })
            yield return _text.Name;
        if (_sort.Values(parsed).Any())
            yield return "--sort";
        if (_facet.Values(parsed).Any())
            yield return "--facet";
        if (parsed.GetValue(_exactWords))
            yield return _exactWords.Name;
        if (_paging.Size(parsed) > 0)
            yield return "--page-size";
        if (_paging.Token(parsed).Length > 0)
            yield return "--page-token";
        if (_csv.IsAsked(parsed))
            yield return _csv.Name;
    }

    private PostFilter Filter(ParseResult parsed)
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
        return filter;
    }

    private SearchPostsRequest Request(ParseResult parsed)
    {
        var request = new SearchPostsRequest
        {
            Query = parsed.GetValue(_text) ?? "",
            Filter = Filter(parsed),
            Sort = _sort.Values(parsed).FirstOrDefault(),
            NearRegion = parsed.GetValue(_near) is { } near ? Regions.Read(near, _session.Tongue).Code ?? "" : "",
            ExactWords = parsed.GetValue(_exactWords),
            PageSize = _paging.Size(parsed),
            PageToken = _paging.Token(parsed),
            Language = _session.Tongue.ToLanguage(),
        };
        request.Facets.AddRange(_facet.Values(parsed).Distinct());
        return request;
    }
}
