using System.Globalization;

namespace Matcher.Cli;

/// <summary>Queries to be judged: lines of an id, a tab and the text, in UTF-8.</summary>
internal static class QueryFile
{
    // The service takes no longer one.
    private const int MaxTextLength = 4_000;

    /// <summary>A query.</summary>
    internal sealed record Query(string Id, string Text);

    /// <summary>Reads all queries.</summary>
    /// <exception cref="CommandException">The file cannot be read, holds no query, or a line is not one; the message names the line.</exception>
    public static async Task<IReadOnlyList<Query>> ReadAsync(string path, Tongue tongue, CancellationToken cancellationToken)
    {
        string text = await InputFiles.ReadTextAsync("--queries", path, tongue, cancellationToken);
        // The end of the last line begins no other.
        string[] lines = text.TrimEnd('\r', '\n').Split('\n');
        if (text.Trim().Length == 0)
            throw CommandException.Failed("--queries", tongue.Say($"{path} 里没有查询", $"{path} holds no query"));
        var queries = new List<Query>(lines.Length);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++)
        {
            Query query = Read(lines[i].TrimEnd('\r'), problem => throw Bad(path, i + 1, problem, tongue), tongue);
            if (!first.TryAdd(query.Id, i + 1))
                throw Bad(path, i + 1, tongue.Say($"编号 {query.Id} 已在第 {first[query.Id]} 行", $"the id {query.Id} stands in line {first[query.Id]} already"), tongue);
            queries.Add(query);
        }

        return queries;
    }

    private static Query Read(string line, Action<string> refuse, Tongue tongue)
    {
        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0)
            refuse(tongue.Say("没有制表符;一行应是 编号<TAB>文字", "it has no tab; a line is id<TAB>text"));
        (string id, string text) = (line[..Math.Max(tab, 0)], line[(tab + 1)..].Trim());
        if (id.Length == 0)
            refuse(tongue.Say("编号为空", "the id is empty"));
        if (id.Any(char.IsWhiteSpace) || id.Any(char.IsControl))
            refuse(tongue.Say($"编号“{id}”含空白;检索结果文件以空格分列", $"the id \"{id}\" holds white space, which divides the columns of a run file"));
        if (text.Length is 0 or > MaxTextLength)
            refuse(tongue.Say($"文字有 {text.Length} 个字符;应为 1 到 {MaxTextLength}", $"the text has {text.Length} characters; 1 to {MaxTextLength} are allowed"));
        if (text.FirstOrDefault(c => char.IsControl(c) && c != '\t') is var control && control != default)
            refuse(tongue.Say($"文字含控制字符 U+{(int)control:X4}", $"the text has the control character U+{(int)control:X4}"));
        return new Query(id, text);
    }

    private static CommandException Bad(string path, int line, string problem, Tongue tongue)
    {
        string number = line.ToString(CultureInfo.InvariantCulture);
        return CommandException.Failed("--queries", tongue.Say($"{path} 第 {number} 行:{problem}", $"{path}, line {number}: {problem}"));
    }
}
