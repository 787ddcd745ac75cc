using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher changes --candidate ID [--post ID]</c> and <c>matcher changes --post ID</c>.</summary>
internal sealed class ChangesCommand
{
    private readonly Session _session;
    private readonly Option<string> _candidate;
    private readonly Option<string> _post;
    private readonly IntegerOption _size;
    private readonly IntegerOption _most;

    private ChangesCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _candidate = new Option<string>("--candidate") { Description = tongue.Say("求职者编号:哪些改变能让更多岗位可行", "Id of the candidate: what brings more posts into reach"), HelpName = "ID" };
        _post = new Option<string>("--post") { Description = tongue.Say("岗位编号:只看这个岗位;不给求职者时,看单位改一处能多招哪些人", "Id of the post: about this post alone; without a candidate, what one change at the workplace opens"), HelpName = "ID" };
        _size = new IntegerOption("--size", tongue, tongue.Say("一组最多几项改变,默认 2", "Changes of a set at most; 2 if not given"), "N", 1, 2);
        _most = new IntegerOption("--most", tongue, tongue.Say("每种组最多列几组,默认 10", "Sets of each size at most; 10 if not given"), "N", 1, 20);
    }

    public static Command Build(Session session)
    {
        var changes = new ChangesCommand(session);
        var command = new Command("changes", session.Tongue.Say("改变什么最有帮助", "What would help: which changes bring what into reach"));
        command.Options.Add(changes._candidate);
        command.Options.Add(changes._post);
        command.Options.Add(changes._size.Option);
        command.Options.Add(changes._most.Option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(changes._candidate) is null && result.GetResult(changes._post) is null)
                result.AddError(session.Tongue.Say("--candidate 和 --post 至少给一个", "give --candidate, --post or both"));
            else if (result.GetResult(changes._candidate) is null && result.GetResult(changes._size.Option) is not null)
                result.AddError(session.Tongue.Say("--size 只用于 --candidate;单位一次改一处", "--size goes with --candidate; an employer makes one change at a time"));
        });
        session.SetServiceAction(command, changes.RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, ServiceClient client, CancellationToken cancellationToken)
    {
        var most = (int)(_most.Value(parsed) ?? 0);
        var page = new ChangesPage(_session);
        if (parsed.GetValue(_candidate) is not { } candidate)
        {
            string post = parsed.GetRequiredValue(_post);
            SuggestPostChangesResponse report = await client.SuggestPostChangesAsync(new() { PostId = post, MaxChanges = most, Language = _session.Tongue.ToLanguage() }, cancellationToken);
            Post of = (await client.GetPostAsync(post, cancellationToken)).Post;
            _session.Print(parsed, report, () => page.Write(of, report));
            return;
        }

        var request = new SuggestChangesRequest
        {
            CandidateId = candidate,
            PostId = parsed.GetValue(_post) ?? "",
            MaxSetSize = (int)(_size.Value(parsed) ?? 0),
            MaxSets = most,
            Language = _session.Tongue.ToLanguage(),
        };
        SuggestChangesResponse answer = await client.SuggestChangesAsync(request, cancellationToken);
        _session.Print(parsed, answer, () => page.Write(request, answer));
    }
}
