using System.Globalization;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>The lines of a plan that text and page share. What nobody has said is said to be missing.</summary>
internal sealed class PlanLines(Tongue tongue)
{
    public string Title(bool isKept) => isKept ? tongue.Say("我的就业计划", "My plan for work") : tongue.Say("我的就业计划(还没有保存)", "My plan for work (not kept yet)");

    public string PostTitle(PlanPost post) => post.NextStep ? tongue.Say($"{post.Title}(下一步)", $"{post.Title} (next step)") : post.Title;

    public IEnumerable<string> Facts(PlanPost post)
    {
        yield return post.EmployerName.Length > 0 ? post.EmployerName : tongue.Say("单位没有写", "employer not stated");
        yield return post.Region.Length > 0 ? Regions.Name(post.Region, tongue) : tongue.Say("地点没有写", "place not stated");
        yield return post.HasPayFrom ? tongue.Say($"每月{Yuan(post.PayFrom)}元起", $"from {Yuan(post.PayFrom)} yuan a month") : tongue.Say("工资没有写", "pay not stated");
        if (post.ClosesOn.Length > 0)
            yield return tongue.Say($"{post.ClosesOn} 截止", $"closes {post.ClosesOn}");
    }

    public IEnumerable<string> Needs(PlanPost post)
    {
        if (post.Access == AccessState.ToAsk)
            yield return tongue.Say("便利条件要问单位", "Access has to be asked of the employer");
        foreach (PlanAccommodation one in post.Accommodations)
            yield return one.Sentence;
    }

    public IEnumerable<string> Facts(PlanCourse course)
    {
        if (course.Provider.Length > 0)
            yield return course.Provider;
        yield return course.StartsOn.Length > 0 ? tongue.Say($"{course.StartsOn} 开课", $"begins {course.StartsOn}") : tongue.Say("开课日期没有写", "first day not stated");
        if (course.EnrolUntil.Length > 0)
            yield return tongue.Say($"{course.EnrolUntil} 前报名", $"enrol until {course.EnrolUntil}");
        if (course.HasFeeYuan)
            yield return course.FeeYuan == 0 ? tongue.Say("免费", "free") : tongue.Say($"学费{Yuan(course.FeeYuan)}元", $"fee {Yuan(course.FeeYuan)} yuan");
        if (course.Subsidy.Length > 0)
            yield return course.Subsidy;
        if (course.Orders == 0)
            yield return tongue.Say("没有对应订单", "no order linked");
    }

    /// <summary>A note with the days between which it holds.</summary>
    public string Note(PlanNote note)
    {
        string days = (note.From.Length > 0, note.To.Length > 0) switch
        {
            (true, true) => tongue.Say($"({note.From} 至 {note.To})", $" ({note.From} to {note.To})"),
            (true, false) => tongue.Say($"({note.From} 起)", $" (from {note.From})"),
            (false, true) => tongue.Say($"({note.To} 止)", $" (until {note.To})"),
            _ => "",
        };
        return note.Sentence + days;
    }

    private static string Yuan(double amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
