using System.Text;

namespace Matcher.Matching;

/// <summary>A plan as a text message (row 81 of the seed inventory): the same posts in the same order.</summary>
public static class PlanSms
{
    /// <summary>The longest message, in characters.</summary>
    public const int MaxLength = 70;

    private const int LeastTitle = 4;

    /// <summary>The message in one language, at most <see cref="MaxLength"/> characters. Missing parts are said to be missing.</summary>
    /// <param name="content">The plan.</param>
    /// <param name="isEnglish">English in place of Chinese.</param>
    public static string Of(PlanContent content, bool isEnglish)
    {
        ArgumentNullException.ThrowIfNull(content);
        var names = content.OneThreeOne.Posts.Select(post => post.Title).ToList();
        var course = content.OneThreeOne.Courses is [var first, ..] ? first.Name : null;
        // Names are cut alike until all fit; the least still tells one from another.
        for (var most = MaxLength; most > LeastTitle; most--)
        {
            if (Write(most) is { Length: <= MaxLength } text)
                return text;
        }

        var least = Write(LeastTitle);
        return least[..Math.Min(MaxLength, least.Length)];

        string Write(int most) => PlanSms.Write(names, course, isEnglish, content.IsSynthetic, most);
    }

    private static string Write(List<string> names, string? course, bool isEnglish, bool isSynthetic, int most)
    {
        var text = new StringBuilder(isSynthetic ? isEnglish ? "[Synthetic]" : "【合成】" : "");
        text.Append(names.Count == 0 ? isEnglish ? "No post yet." : "暂时没有合适岗位。" : isEnglish ? "Posts:" : "可看岗位:");
        for (var i = 0; i < names.Count; i++)
            text.Append(i == 0 ? "" : isEnglish ? " " : ";").Append(i + 1).Append('.').Append(Cut(names[i], most));
        if (names.Count > 0)
            text.Append(isEnglish ? "." : "。");
        text.Append(course is null ? "" : isEnglish ? $"Course:{Cut(course, most)}." : $"课程:{Cut(course, most)}。");
        return text.Append(isEnglish ? "Ask us." : "详情问辅导员。").ToString();
    }

    private static string Cut(string name, int most) => name.Length <= most ? name : string.Concat(name.AsSpan(0, most - 1), "…");
}
