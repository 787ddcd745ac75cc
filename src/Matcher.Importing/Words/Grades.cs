using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Grades of disability as lists write them: 2, 二级, 贰级, Ⅱ级, 2级.</summary>
internal static class Grades
{
    /// <summary>The reason to note for a text that is none.</summary>
    public const string Unknown = "a grade is 1 to 4";

    private static readonly string[][] Words = [["1", "一", "壹", "i", "ⅰ"], ["2", "二", "贰", "ii", "ⅱ"], ["3", "三", "叁", "iii", "ⅲ"], ["4", "四", "肆", "iv", "ⅳ"]];

    /// <summary>The grade; null if the text is none.</summary>
    public static int? Read(string text)
    {
        var folded = Folding.Fold(text).Trim();
        var word = folded.EndsWith('级') ? folded[..^1].Trim() : folded;
        var index = Array.FindIndex(Words, words => words.Contains(word, StringComparer.Ordinal));
        return index < 0 ? null : index + 1;
    }
}
