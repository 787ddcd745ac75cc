using System.Globalization;
using Matcher.Domain;
using Matcher.Learning;

namespace Matcher.Cli;

/// <summary>How well words tell functional codes.</summary>
internal sealed class CodeReportPage(Session session)
{
    /// <summary>Writes one line per code and the mean AUC.</summary>
    public void Write(CodeReport report)
    {
        TextWriter to = session.Terminal.Out;
        to.WriteLine(session.Tongue.Say(
            $"{report.Posts} 个岗位,{report.Texts} 段工作内容;只凭标题、行业和描述中的概念预测功能代码,按工作内容交叉验证",
            $"{report.Posts} posts, {report.Texts} work texts; functional codes by the concepts of title, industry and description alone, cross-validated by work text"));
        to.WriteLine("code               base    auc  [  95%  interval]  calibration  log_loss  of_base_rate");
        foreach (CodeMeasure one in report.Measures)
            to.WriteLine(Line(Vocabulary<FunctionCode>.Of(one.Code), one));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"mean",-16} {"",6}  {report.Measures.Where(one => !double.IsNaN(one.Auc)).Average(one => one.Auc),5:F3}"));
    }

    private static string Line(string code, CodeMeasure one) => string.Create(CultureInfo.InvariantCulture,
        $"{code,-16} {one.Base,6:F3}  {one.Auc,5:F3}  [{one.AucLow,7:F3}, {one.AucHigh,7:F3}]  {one.CalibrationError,11:F3}  {one.LogLoss,8:F3}  {one.BaseLogLoss,12:F3}");
}
