using System.Globalization;
using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>State of the service for readers.</summary>
internal sealed class StatusPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(GetStatusResponse answer)
    {
        _layout.Heading(_tongue.Say("状态", "Status"), answer.Synthetic);
        _layout.Block(Layout.Facts(
        [
            (_tongue.Say("引擎", "engines"), $"{answer.Engines} · {answer.PostIndex}"),
            (_tongue.Say("岗位", "posts"), _tongue.Say($"{Layout.Count(answer.Posts)} 个,其中 {Layout.Count(answer.OpenPosts)} 个在招", $"{Layout.Count(answer.Posts)}, of which {Layout.Count(answer.OpenPosts)} open")),
            (_tongue.Say("雇主", "employers"), Layout.Count(answer.Employers)),
            (_tongue.Say("求职者", "candidates"), _tongue.Say($"{Layout.Count(answer.Candidates)} 人,其中 {Layout.Count(answer.CandidatesMatched)} 人同意匹配", $"{Layout.Count(answer.Candidates)}, of whom {Layout.Count(answer.CandidatesMatched)} agreed to be matched")),
            (_tongue.Say("招聘会", "fairs"), Layout.Count(answer.Fairs)),
            (_tongue.Say("培训课程", "courses"), Layout.Count(answer.Courses)),
            (_tongue.Say("索引版本", "index version"), Layout.Count(answer.IndexStoreVersion)),
            (_tongue.Say("向量宽度", "vectors"), answer.VectorPath),
            .. answer.Pools.Select(pool => (_tongue.Say(pool.Name == "posts" ? "岗位池" : "求职者池", $"pool of {pool.Name}"), Pool(pool))),
        ]));
        if (answer.Imports.Count > 0)
            _layout.Block(Imports(answer));
        _layout.Foot([], answer.Degradations, answer.Versions, "");
    }

    public void Write(RebuildDerivedResponse answer)
    {
        _layout.Heading(_tongue.Say("已重建索引与匹配池", "Index and pool are built again"));
        _layout.Under(_tongue.Say($"岗位 {Layout.Count(answer.Posts)} 个,求职者 {Layout.Count(answer.Candidates)} 人", $"{Layout.Count(answer.Posts)} posts, {Layout.Count(answer.Candidates)} candidates"), indent: 2);
        _layout.Foot([], [], answer.Versions, "");
    }

    private string Pool(PoolStatus pool)
    {
        if (pool.Source == PoolSource.Unspecified)
            return _tongue.Say("尚未建立", "not built yet");
        long bytes = pool.Rows == 0 ? 0 : pool.Bytes / pool.Rows;
        string size = _tongue.Say($"{Layout.Count(pool.Rows)} 行,每行 {bytes} 字节", $"{Layout.Count(pool.Rows)} rows of {bytes} bytes");
        string source = pool.Source == PoolSource.Image ? _tongue.Say("读自映像", "from its image") : _tongue.Say("由存储建立", "from the store");
        string took = pool.StartMilliseconds == 0 ? "" : _tongue.Say($",{pool.StartMilliseconds} 毫秒", $" in {pool.StartMilliseconds} ms");
        string refusal = pool.ImageRefusal.Length == 0 ? "" : _tongue.Say($"(映像未用:{pool.ImageRefusal})", $" (image not used: {pool.ImageRefusal})");
        return $"{size} · {source}{took}{refusal}";
    }

    private Table Imports(GetStatusResponse answer)
    {
        Table table = Layout.Table(
            _tongue.Say("导入", "import"), _tongue.Say("映射", "mapping"), _tongue.Say("时间", "when"), _tongue.Say("行", "rows"),
            _tongue.Say("接受", "accepted"), _tongue.Say("修正", "repaired"), _tongue.Say("合并", "merged"), _tongue.Say("拒绝", "refused"));
        foreach (ImportSummary import in answer.Imports)
        {
            table.AddRow(
                import.FileName, import.Mapping, Time(import.FinishedAt), Layout.Count(import.Rows),
                Layout.Count(import.Accepted), Layout.Count(import.Repaired), Layout.Count(import.Merged), Layout.Count(import.Refused));
        }

        return table;
    }

    private static string Time(string instant) =>
        DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, out DateTimeOffset time)
            ? time.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : instant;
}
