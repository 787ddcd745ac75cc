using System.Globalization;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>A post in a line.</summary>
internal static class PostLine
{
    // Lists of posts in one title run to hundreds of characters.
    private const int TitleShown = 48;

    /// <summary>The title, cut where it is too long for a list.</summary>
    public static string Title(Post post) => post.Title.Length <= TitleShown ? post.Title : string.Concat(post.Title.AsSpan(0, TitleShown - 1), "…");

    /// <summary>Place, form, mode, pay, insurance, education and the last day, as far as they are known.</summary>
    public static string Facts(Post post, Tongue tongue)
    {
        var facts = new List<string> { post.Region.Length > 0 ? Regions.Name(post.Region, tongue) : post.PlaceText };
        if (post.HasForm)
            facts.Add(tongue.Form(post.Form));
        if (post.HasWorkMode)
            facts.Add(tongue.Mode(post.WorkMode));
        facts.Add(PayText(post.Pay, tongue));
        if (post.HasInsurance)
            facts.Add(tongue.Insurance(post.Insurance));
        if (post.Education is { HasMinimum: true } education)
            facts.Add(tongue.Education(education.Minimum) + (education.Relaxed ? tongue.Say("(可放宽)", " (may be relaxed)") : ""));
        if (post.ClosesOn.Length > 0)
            facts.Add(tongue.Say($"{post.ClosesOn} 截止", $"closes {post.ClosesOn}"));
        return string.Join(" · ", facts.Where(fact => fact.Length > 0));
    }

    /// <summary>The employer's name, else its id.</summary>
    public static string Employer(Post post) => post.EmployerName.Length > 0 ? post.EmployerName : post.EmployerId;

    /// <summary>The pay with its period.</summary>
    public static string PayText(Pay? pay, Tongue tongue)
    {
        if (pay is null || (!pay.HasMin && !pay.HasMax))
            return tongue.Say("薪酬未知", "pay unknown");
        string period = pay.Period switch
        {
            PayPeriod.Hour => tongue.Say("元/时", "yuan an hour"),
            PayPeriod.Day => tongue.Say("元/天", "yuan a day"),
            PayPeriod.Year => tongue.Say("元/年", "yuan a year"),
            _ => tongue.Say("元/月", "yuan a month"),
        };
        string amount = (pay.HasMin, pay.HasMax) switch
        {
            (true, true) when pay.Min < pay.Max => $"{Yuan(pay.Min)}–{Yuan(pay.Max)}",
            (true, false) => tongue.Say($"{Yuan(pay.Min)} 起", $"from {Yuan(pay.Min)}"),
            (false, true) => tongue.Say($"至 {Yuan(pay.Max)}", $"up to {Yuan(pay.Max)}"),
            _ => Yuan(pay.Max),
        };
        return $"{amount} {period}";
    }

    private static string Yuan(double amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
