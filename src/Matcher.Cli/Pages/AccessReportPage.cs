using System.Globalization;
using Matcher.Learning;

namespace Matcher.Cli;

/// <summary>How well a prior tells posts apart that its fit has not seen.</summary>
internal sealed class AccessReportPage(Session session)
{
    /// <summary>Writes one line per category and the means over the judged ones.</summary>
    public void Write(AccessReport report)
    {
        TextWriter to = session.Terminal.Out;
        to.WriteLine(session.Tongue.Say(
            $"{report.Posts} 个岗位,{report.Texts} 段工作内容;按工作内容交叉验证,经产品自己的流程打分",
            $"{report.Posts} posts, {report.Texts} work texts; cross-validated by work text, scored by the product's own pipeline"));
        to.WriteLine("category  suitable    auc  [  95%  interval]  calibration  [noise,    95%]  rule_auc  logistic_auc");
        foreach (AccessMeasure one in report.Measures)
        {
            string mark = AccessReport.Judged.Contains(one.Category) ? " " : "-";
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{one.Category,-7} {mark} {one.Suitable,8:F3}  {one.Auc,5:F3}  [{one.AucLow,7:F3}, {one.AucHigh,7:F3}]  {one.CalibrationError,11:F3}  [{one.Noise.Mean:F3},  {one.Noise.High:F3}]  {one.RuleAuc,8:F3}  {one.LogisticAuc,12:F3}"));
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"mean",-7}   {report.Mean(one => one.Suitable),8:F3}  {report.Mean(one => one.Auc),5:F4} [{report.Low,7:F3}, {report.High,7:F3}]  {report.Mean(one => one.CalibrationError),11:F3}  [{report.Mean(one => one.Noise.Mean):F3},  {report.Mean(one => one.Noise.High):F3}]  {report.Mean(one => one.RuleAuc),8:F3}  {report.Mean(one => one.LogisticAuc),12:F3}"));
        if (report.Withheld.Count > 0)
            WriteWithheld(report);
        to.WriteLine(session.Tongue.Say("- 标注几乎只有一类,不计入平均", "- labels of nearly one kind; not in the means"));
    }
    /// <summary>AUC and calibration error of the same fits by what the judged posts say.</summary>
    private void WriteWithheld(AccessReport report)
    {
        TextWriter to = session.Terminal.Out;
        to.WriteLine(session.Tongue.Say(
            "同样的拟合,被评判的岗位说得少一些:AUC 与校准误差", "the same fits where the judged posts say less: auc and calibration error"));
        to.WriteLine("category    nothing       codes         words         both");
        foreach (AccessMeasure one in report.Measures)
        {
            string cells = string.Concat(report.Withheld.Where(part => part.Category == one.Category).Select(part => Pair(part.Auc, part.CalibrationError)));
            to.WriteLine($"{one.Category,-7} {(AccessReport.Judged.Contains(one.Category) ? " " : "-")}{cells}{Pair(one.Auc, one.CalibrationError)}");
        }

        string means = string.Concat(report.Withheld.Where(part => AccessReport.Judged.Contains(part.Category)).GroupBy(part => part.Known)
            .Select(parts => Pair(parts.Average(part => part.Auc), parts.Average(part => part.CalibrationError))));
        to.WriteLine($"{"mean",-7}  {means}{Pair(report.Mean(one => one.Auc), report.Mean(one => one.CalibrationError))}");
    }

    private static string Pair(double auc, double error) => string.Create(CultureInfo.InvariantCulture, $"   {auc:F3} {error:F3}");
}
