using Matcher.V1;

namespace Matcher.Cli;

/// <summary>The columns of a post, where a table lists posts.</summary>
internal static class PostColumns
{
    /// <summary>The headers.</summary>
    public static string[] Headers(Tongue tongue) => tongue == Tongue.Zh
        ? ["岗位编号", "岗位", "单位", "地区", "地点", "薪酬", "就业形式", "工作方式", "学历", "截止日期"]
        : ["post id", "title", "employer", "region", "place", "pay", "form", "work mode", "education", "closes on"];

    /// <summary>The cells; what is unknown is empty.</summary>
    public static CsvCell[] Of(Post post, Tongue tongue) =>
    [
        post.PostId,
        post.Title,
        PostLine.Employer(post),
        post.Region.Length > 0 ? Regions.Name(post.Region, tongue) : "",
        post.PlaceText,
        post.Pay is { HasMin: true } or { HasMax: true } ? PostLine.PayText(post.Pay, tongue) : "",
        post.HasForm ? tongue.Form(post.Form) : "",
        post.HasWorkMode ? tongue.Mode(post.WorkMode) : "",
        post.Education is { HasMinimum: true } education ? tongue.Education(education.Minimum) : "",
        post.ClosesOn,
    ];
}
