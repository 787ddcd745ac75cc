using System.CommandLine;
using System.Text;
using System.Text.Json;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher search --queries FILE --trec OUT</c>: ranks the posts of every query of a file into a run file.</summary>
internal sealed class RankingRun
{
    private const int UsualDepth = 10_000;
    private const string UsualTag = "matcher";

    private readonly Session _session;
    private readonly Option<string?> _queries;
    private readonly Option<string?> _out;
    private readonly Option<string?> _name;
    private readonly IntegerOption _depth;

    public RankingRun(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _queries = new Option<string?>("--queries") { Description = tongue.Say("查询文件,每行 编号<TAB>文字;与 --trec 合用", "File of queries, a line each: id<TAB>text; goes with --trec"), HelpName = "FILE" };
        _out = new Option<string?>("--trec") { Description = tongue.Say("写出 TREC 检索结果文件", "Write a TREC run file"), HelpName = "OUT" };
        _name = new Option<string?>("--run-name") { Description = tongue.Say($"结果文件中的运行名(默认 {UsualTag})", $"Name of the run in the file (default {UsualTag})"), HelpName = "NAME" };
        _name.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (result.Tokens[0].Value.Length == 0 || result.Tokens[0].Value.Any(char.IsWhiteSpace)))
                result.AddError(tongue.Say("--run-name:应是不含空白的一个词", "--run-name: must be one word without white space"));
        });
        _depth = new("--depth", tongue, tongue.Say($"每个查询最多写出的岗位数(默认 {UsualDepth})", $"The most posts a query (default {UsualDepth})"), "N", 1, 1_000_000);
    }

    /// <summary>The options to add to the command.</summary>
    public IEnumerable<Option> Options => [_queries, _out, _name, _depth.Option];

    /// <summary>Whether a run was asked for rather than one search.</summary>
    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_queries) is not null;

    /// <summary>Checks that the options go together.</summary>
    /// <exception cref="CommandException">An option lacks another.</exception>
    public void Check(ParseResult parsed)
    {
        bool hasQueries = IsAsked(parsed);
        if (hasQueries != parsed.GetValue(_out) is not null)
            throw CommandException.Usage(hasQueries ? "--trec" : "--queries", _session.Tongue.Say("--queries 与 --trec 须一起给出", "--queries and --trec must be given together"));
        if (!hasQueries && parsed.GetValue(_name) is not null)
            throw CommandException.Usage("--run-name", _session.Tongue.Say("只用于 --queries", "goes with --queries"));
        if (!hasQueries && _depth.Value(parsed) is not null)
            throw CommandException.Usage("--depth", _session.Tongue.Say("只用于 --queries", "goes with --queries"));
    }

    /// <summary>Runs all queries. The file appears whole or not at all.</summary>
    public async Task RunAsync(ParseResult parsed, PostFilter filter, CancellationToken cancellationToken)
    {
        IReadOnlyList<QueryFile.Query> queries = await QueryFile.ReadAsync(parsed.GetValue(_queries)!, _session.Tongue, cancellationToken);
        string path = Path.GetFullPath(parsed.GetValue(_out)!);
        string unfinished = path + ".unfinished";
        if (Directory.Exists(path))
            throw CommandException.Failed("--trec", _session.Tongue.Say($"{path} 是文件夹,不是文件", $"{path} is a folder, not a file"));
        await using Connection connection = await new ConnectionFinder(_session).OpenAsync(parsed, cancellationToken);
        try
        {
            long lines;
            int empty;
            await using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                (lines, empty) = await WriteAsync(writer, parsed, queries, filter, connection.Client, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
            Say(parsed, path, queries.Count, empty, lines);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Failed("--trec", _session.Tongue.Say($"不能写入 {path}:{fault.Message}", $"{path} cannot be written: {fault.Message}"));
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<(long Lines, int Empty)> WriteAsync(
        TextWriter writer, ParseResult parsed, IReadOnlyList<QueryFile.Query> queries, PostFilter filter, ServiceClient client, CancellationToken cancellationToken)
    {
        var run = new TrecRun(writer, parsed.GetValue(_name) ?? UsualTag);
        int depth = (int)(_depth.Value(parsed) ?? UsualDepth);
        int empty = 0;
        foreach (QueryFile.Query query in queries)
        {
            long before = run.Lines;
            run.Begin(query.Id);
            await foreach (RankPostsResponse part in client.RankAsync(new RankPostsRequest { Query = query.Text, Filter = filter, Depth = depth }, cancellationToken))
            {
                foreach (ScoredPost post in part.Posts)
                    run.Add(post);
            }

            if (run.Lines == before)
                empty++;
        }

        return (run.Lines, empty);
    }

    private void Say(ParseResult parsed, string path, int queries, int empty, long lines)
    {
        Tongue tongue = _session.Tongue;
        _session.Terminal.Out.WriteLine(parsed.GetValue(_session.Options.Json)
            ? JsonSerializer.Serialize(new { file = path, queries, queriesWithoutPosts = empty, lines })
            : tongue.Say(
                $"{queries} 个查询,其中 {empty} 个没有岗位;{lines} 行已写入 {path}",
                $"{queries} queries, {empty} of them without posts; {lines} lines written to {path}"));
    }
}
