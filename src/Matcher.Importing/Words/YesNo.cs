using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Yes and no.</summary>
internal static class YesNo
{
    public const string Unknown = "neither yes nor no";

    public static bool? Parse(string text) => Folding.Fold(text) switch
    {
        "yes" or "true" or "1" or "y" or "是" or "有" => true,
        "no" or "false" or "0" or "n" or "否" or "无" => false,
        _ => null,
    };
}
