using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher recommend --candidate ID</c>.</summary>
internal sealed class RecommendCommand
{
    private readonly Session _session;
    private readonly Option<string> _candidate;
    private readonly Option<bool> _notPersonalised;
    private readonly Option<string[]> _exclude;
    private readonly PagingOptions _paging;
    private readonly CsvOptions _csv;

    private RecommendCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _candidate = new Option<string>("--candidate") { Description = tongue.Say("求职者编号", "Id of the candidate"), HelpName = "ID", Required = true };
        _notPersonalised = new Option<bool>("--not-personalised") { Description = tongue.Say("不使用个人信息", "Read nothing about the person") };
        _exclude = new Option<string[]>("--exclude") { Description = tongue.Say("不再列出的岗位,可重复", "Post that must not come back; may be repeated"), HelpName = "ID" };
        _paging = new(tongue, largest: 500);
        _csv = CsvOptions.OfList(session);
    }

    public static Command Build(Session session)
    {
        var recommend = new RecommendCommand(session);
        var command = new Command("recommend", session.Tongue.Say("一个人应看哪些岗位", "Which posts a person should see"));
        command.Options.Add(recommend._candidate);
        command.Options.Add(recommend._notPersonalised);
        command.Options.Add(recommend._exclude);
        recommend._paging.AddTo(command);
        recommend._csv.AddTo(command);
        session.SetAction(command, recommend.RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new RecommendPostsRequest
        {
            CandidateId = parsed.GetRequiredValue(_candidate),
            PageSize = _paging.Size(parsed),
            PageToken = _paging.Token(parsed),
            Language = _session.Tongue.ToLanguage(),
            NotPersonalised = parsed.GetValue(_notPersonalised),
        };
        request.ExcludePostIds.AddRange(parsed.GetValue(_exclude) ?? []);
        using CsvFile? csv = _csv.Begin(parsed);
        await using Connection connection = await new ConnectionFinder(_session).OpenAsync(parsed, cancellationToken);
        ServiceClient client = connection.Client;
        RecommendPostsResponse answer = await client.RecommendAsync(request, cancellationToken);
        IReadOnlyDictionary<string, string> titles = await client.TitlesAsync(
            answer.NearMisses.Take(MatchBlocks.NearMissesShown).Select(miss => miss.Match.PostId), cancellationToken);
        _session.Print(parsed, answer, () => new RecommendationPage(_session).Write(request.CandidateId, answer, titles));
        _csv.Write(csv, () => new ListTables(_session.Tongue).Of(answer));
    }
}
