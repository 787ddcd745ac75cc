using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher shortlist --post ID</c>.</summary>
internal sealed class ShortlistCommand
{
    private readonly Session _session;
    private readonly Option<string> _post;
    private readonly Option<string?> _fair;
    private readonly PagingOptions _paging;
    private readonly CsvOptions _csv;

    private ShortlistCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _post = new Option<string>("--post") { Description = tongue.Say("岗位编号", "Id of the post"), HelpName = "ID", Required = true };
        _fair = new Option<string?>("--fair") { Description = tongue.Say("招聘会编号:只给雇主可知的内容", "Id of a fair: only what an employer may know"), HelpName = "ID" };
        _paging = new(tongue, largest: 500);
        _csv = CsvOptions.OfList(session);
    }

    public static Command Build(Session session)
    {
        var shortlist = new ShortlistCommand(session);
        var command = new Command("shortlist", session.Tongue.Say("一个岗位应见哪些人", "Whom the employer of a post should meet"));
        command.Options.Add(shortlist._post);
        command.Options.Add(shortlist._fair);
        shortlist._paging.AddTo(command);
        shortlist._csv.AddTo(command);
        session.SetAction(command, shortlist.RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string postId = parsed.GetRequiredValue(_post);
        using CsvFile? csv = _csv.Begin(parsed);
        await using Connection connection = await new ConnectionFinder(_session).OpenAsync(parsed, cancellationToken);
        if (parsed.GetValue(_fair) is { Length: > 0 } fairId)
            await RunForFairAsync(parsed, csv, connection.Client, fairId, postId, cancellationToken);
        else
            await RunForCounsellorAsync(parsed, csv, connection.Client, postId, cancellationToken);
    }

    private async Task RunForCounsellorAsync(ParseResult parsed, CsvFile? csv, ServiceClient client, string postId, CancellationToken cancellationToken)
    {
        ShortlistCandidatesResponse answer = await client.ShortlistAsync(new()
        {
            PostId = postId,
            PageSize = _paging.Size(parsed),
            PageToken = _paging.Token(parsed),
            Language = _session.Tongue.ToLanguage(),
        }, cancellationToken);
        Post post = (await client.GetPostAsync(postId, cancellationToken)).Post;
        _session.Print(parsed, answer, () => new ShortlistPage(_session).Write(post, answer));
        _csv.Write(csv, () => new ListTables(_session.Tongue).Of(answer));
    }

    private async Task RunForFairAsync(ParseResult parsed, CsvFile? csv, ServiceClient client, string fairId, string postId, CancellationToken cancellationToken)
    {
        ShortlistForFairResponse answer = await client.ShortlistForFairAsync(new()
        {
            FairId = fairId,
            PostId = postId,
            PageSize = _paging.Size(parsed),
            PageToken = _paging.Token(parsed),
            Language = _session.Tongue.ToLanguage(),
        }, cancellationToken);
        Post post = (await client.GetPostAsync(postId, cancellationToken)).Post;
        _session.Print(parsed, answer, () => new FairShortlistPage(_session).Write(post, answer));
        _csv.Write(csv, () => new ListTables(_session.Tongue).Of(answer));
    }
}
