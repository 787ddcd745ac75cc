using System.Collections.Frozen;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Trades (工种) below occupations, by which agencies call posts and courses; the classification's tree ends above them.</summary>
/// <remarks>Source: trades named with the classification of 2022 and with the new occupations of 2020 and 2021. Only those met in lists.</remarks>
internal static class Trades
{
    private static readonly FrozenDictionary<string, OccupationCode> Codes = new Dictionary<string, string>
    {
        ["4-01-06-02"] = "选品员 直播销售员 视频创推员 平台管理员",
        ["4-04-05-05"] = "数据标注员 人工智能算法测试员",
        ["4-07-03-01"] = "残疾人就业辅导员",
    }.SelectMany(row => row.Value.Split(' '), (row, name) => (Name: Folding.Fold(name), row.Key))
        .ToFrozenDictionary(row => row.Name, row => new OccupationCode(row.Key), StringComparer.Ordinal);

    /// <summary>The occupation that a trade belongs to; null if the text is none.</summary>
    public static OccupationCode? Find(string text) => Codes.TryGetValue(Folding.Fold(text), out var code) ? code : null;
}
