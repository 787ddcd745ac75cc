using System.CommandLine;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Cli;

/// <summary><c>matcher access-prior</c>: fits the type prior to a labelled list and says how good it is on posts that it has not seen.</summary>
internal sealed class AccessPriorCommand
{
    private readonly Session _session;
    private readonly AccessFiles _files;
    private readonly Option<string> _out;
    private readonly Option<string?> _source;
    private readonly IntegerOption _folds;
    private readonly IntegerOption _divisions;
    private readonly IntegerOption _seed;

    private AccessPriorCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        (_session, _files) = (session, new AccessFiles(tongue));
        _out = new Option<string>("--out") { Description = tongue.Say("先验文件夹", "Folder to write the prior to"), HelpName = "DIR", Required = true };
        _source = new Option<string?>("--source") { Description = tongue.Say("清单是什么、来自哪里,写进说明卡", "What the list is and where it is from, for the card"), HelpName = "TEXT" };
        _folds = new("--folds", tongue, tongue.Say("交叉验证的份数(默认 5;0 不验证)", "Folds of the cross-validation (default 5; 0 for none)"), "N", 0, 20);
        _divisions = new("--divisions", tongue, tongue.Say("用不同种子分份几次(默认 1)", "How many times to divide into folds, each from the next seed (default 1)"), "N", 1, 50);
        _seed = new("--seed", tongue, tongue.Say("种子(默认 0)", "Seed (default 0)"), "S", 0, long.MaxValue);
    }

    public static Command Build(Session session)
    {
        var prior = new AccessPriorCommand(session);
        var command = new Command("access-prior", session.Tongue.Say("用专家标注的岗位清单拟合残疾类型先验", "Fit the type prior to a list of posts labelled by experts"));
        foreach (Option option in (Option[])[prior._files.Posts, prior._files.Model, prior._out, prior._source, prior._folds.Option, prior._divisions.Option, prior._seed.Option])
            command.Options.Add(option);
        session.SetAction(command, prior.RunAsync);
        return command;
    }

    private Task RunAsync(ParseResult parsed, CancellationToken cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken);

    private void Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        long folds = _folds.Value(parsed) ?? 5;
        if (folds == 1)
            throw CommandException.Usage("--folds", _session.Tongue.Say("--folds:0 或 2 到 20", "--folds: 0, or 2 to 20"));
        var settings = new PriorSettings { Folds = (int)folds, Seed = (ulong)(_seed.Value(parsed) ?? 0), Source = parsed.GetValue(_source) };
        LoadedModel model = _files.ReadModel(parsed);
        IReadOnlyList<AccessPost> posts = _files.ReadPosts(parsed, cancellationToken);
        string folder = parsed.GetRequiredValue(_out);
        try
        {
            AccessPriors.Fit(posts, model, folder, settings, cancellationToken);
            if (folds > 0)
                AccessPriors.Describe(posts, model, folder, settings, Judge(posts, model, settings, (int)(_divisions.Value(parsed) ?? 1), cancellationToken));
        }
        catch (ArgumentException fault)
        {
            throw CommandException.Failed("--posts", fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Failed("--out", fault.Message);
        }

        _session.Terminal.Out.WriteLine(_session.Tongue.Say($"已写入 {folder};用 matcher model export --prior 放进模型", $"Written to {folder}; matcher model export --prior puts it into a model"));
    }

    private List<AccessReport> Judge(IReadOnlyList<AccessPost> posts, LoadedModel model, PriorSettings settings, int divisions, CancellationToken cancellationToken)
    {
        var (reports, page) = (new List<AccessReport>(), new AccessReportPage(_session));
        for (int division = 0; division < divisions; division++)
        {
            PriorSettings divided = settings with { Seed = settings.Seed + (ulong)division };
            AccessReport codesAlone = AccessPriors.Judge(posts, model, divided with { ReadsWords = false }, cancellationToken);
            reports.Add(AccessPriors.Judge(posts, model, divided, cancellationToken) with { CodesAlone = codesAlone });
            _session.Terminal.Out.WriteLine(_session.Tongue.Say("只凭代码:", "By codes alone:"));
            page.Write(codesAlone);
            _session.Terminal.Out.WriteLine(_session.Tongue.Say("代码和文字:", "By codes and words:"));
            page.Write(reports[^1]);
        }

        return reports;
    }
}
