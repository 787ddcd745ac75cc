using System.CommandLine;
using System.Globalization;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Cli;

/// <summary>The options that <c>train</c> and <c>evaluate</c> share, so that both divide the pairs alike.</summary>
internal sealed class PairOptions
{
    private const double UsualShare = 0.25;

    private readonly Session _session;
    private readonly IntegerOption _seed;
    private readonly Option<double> _share;
    private readonly Option<DateOnly?> _day;

    public PairOptions(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _seed = new("--seed", tongue, tongue.Say("划分的种子(默认 1);训练与评估要相同", "Seed of the division (default 1); the same for training and judging"), "S", 0, long.MaxValue);
        _share = new Option<double>("--held-out")
        {
            Description = tongue.Say("留出的岗位和人的比例(默认 0.25)", "Share of posts, and of people, held out (default 0.25)"),
            HelpName = "SHARE",
            DefaultValueFactory = _ => UsualShare,
            // Shares are written with a point whatever the locale.
            CustomParser = result => ParseShare(result, tongue),
        };
        _day = new Option<DateOnly?>("--day")
        {
            Description = tongue.Say("判断日期(默认取自数据文件夹的 README.txt,否则今天)", "Day on which dates are judged (default from README.txt of the data, else today)"),
            HelpName = "YYYY-MM-DD",
            CustomParser = result => ParseDay(result, tongue),
        };
    }

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_seed.Option, _share, _day])
            command.Options.Add(option);
    }

    public ulong Seed(ParseResult parsed) => (ulong)(_seed.Value(parsed) ?? 1);

    /// <summary>Reads the data folder and divides its pairs.</summary>
    /// <exception cref="CommandException">No folder was named, or it cannot be used.</exception>
    public (PairFolder Folder, PairSplit Split) Open(ParseResult parsed, LoadedModel model, CancellationToken cancellationToken)
    {
        if (!_session.Options.IsDataFolderGiven(parsed))
            throw CommandException.Usage("--data", _session.Tongue.Say("要给出含 posts.csv、candidates.csv 和 outcomes.csv 或 oracle.csv 的文件夹", "name the folder with posts.csv, candidates.csv and outcomes.csv or oracle.csv"));
        PairFolder folder = PairFolder.Open(_session.Options.DataFolder(parsed), model, parsed.GetValue(_day), _session.Tongue, cancellationToken);
        try
        {
            return (folder, PairSplit.Of(folder.Data.Table, Seed(parsed), parsed.GetValue(_share)));
        }
        catch (Exception fault)
        {
            folder.Dispose();
            if (fault is ArgumentException)
                throw CommandException.Failed("--data", fault.Message);
            throw;
        }
    }

    /// <summary>Reads a model folder.</summary>
    /// <exception cref="CommandException">It cannot be used.</exception>
    public static LoadedModel Read(string option, string folder)
    {
        try
        {
            return LoadedModel.Read(folder);
        }
        catch (ModelException fault)
        {
            throw CommandException.Failed(option, fault.Message);
        }
    }

    private static double ParseShare(System.CommandLine.Parsing.ArgumentResult result, Tongue tongue)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is > 0 and < 1)
            return share;
        result.AddError(tongue.Say($"--held-out:“{text}”不在 0 与 1 之间", $"--held-out: \"{text}\" is not between 0 and 1"));
        return UsualShare;
    }

    private static DateOnly? ParseDay(System.CommandLine.Parsing.ArgumentResult result, Tongue tongue)
    {
        string text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        result.AddError(tongue.Say($"--day:“{text}”不是 YYYY-MM-DD 日期", $"--day: \"{text}\" is no date YYYY-MM-DD"));
        return null;
    }
}
