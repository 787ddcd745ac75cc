using Matcher.V1;

namespace Matcher.Cli;

/// <summary>How a file was read, in one line.</summary>
internal static class SourceLine
{
    public static string Of(ImportSource source, Tongue tongue)
    {
        var parts = new List<string> { source.Format };
        if (source.Encoding.Length > 0)
            parts.Add(tongue.Say($"编码 {source.Encoding}", $"encoding {source.Encoding}"));
        if (source.Sheet.Length > 0)
            parts.Add(tongue.Say($"工作表 {source.Sheet}", $"sheet {source.Sheet}"));
        if (source.OtherSheets.Count > 0)
            parts.Add(tongue.Say($"未读 {string.Join("、", source.OtherSheets)}", $"not read: {string.Join(", ", source.OtherSheets)}"));
        if (source.HeaderRow > 0)
            parts.Add(tongue.Say($"表头在第 {source.HeaderRow} 行", $"headers in row {source.HeaderRow}"));
        return string.Join(" · ", parts);
    }
}
