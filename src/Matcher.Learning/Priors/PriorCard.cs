using System.Globalization;
using System.Text;

namespace Matcher.Learning;

/// <summary>What a prior's folder says of the prior: from what, how good, and what it does not know. A section of the card of each model that has it.</summary>
internal static class PriorCard
{
    public const string Heading = "## The type prior";

    public const string Unjudged = "Nobody has measured how well it tells apart posts that its fit has not seen.";

    private const string Form = """
        `type-prior.csv` is P(level on an axis | type with grade, or kind), with the range of nine tenths of the refits. `code-demands.csv` is
        what a list's codes, and concepts of work that a post's title, industry and text name, say about the level of a demand.
        P(suitable | category, codes, words) is the product over the axes of P(function ≥ demand), up to `category-scales.csv`, which holds
        for points that lie on one line in ln(chance). The concepts and their words are those of the project's own lexicon. No text of any
        post is in this folder.
        """;

    private const string Limits = """
        - The prior knows what the experts who labelled these posts said, with aids. Whether it holds for posts in China nobody has looked at.
        - The kinds behind a type with a grade are mixed by weights set by hand, speech is set by hand, and so are the axes that a category
          may touch. One axis may carry what labels say of another; wide ranges tell where labels do not decide.
        - Words are read in English only, and only of posts that a list has. Labels decide what a concept says, so it may carry what came
          with it in this list: what a department was thought to be like, or how those wrote who filled in its rows.
        - The steps of the nine chances, the pairs of codes, the words of the lexicon, the axes that a category may touch and three prices of the fit were
          chosen with the same list at hand, once for all folds: on posts that nobody has seen the figures may be lower.
        """;

    /// <summary>The section.</summary>
    /// <param name="posts">The posts that it was fitted to.</param>
    /// <param name="model">The model whose points were scaled, as NAME/VERSION.</param>
    /// <param name="settings">Of the fit.</param>
    /// <param name="reports">Its judgements, each with other folds; empty if it was not judged.</param>
    public static string Of(IReadOnlyList<AccessPost> posts, string model, PriorSettings settings, IReadOnlyList<AccessReport> reports)
    {
        var text = new StringBuilder(Heading).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"Fitted to the labels of {posts.Count:N0} posts ({WorkTexts.Groups(posts).Count:N0} different work texts): ");
        text.Append(settings.Source?.Trim().ReplaceLineEndings(" ") ?? "nobody has said which").Append(".\n");
        text.Append(CultureInfo.InvariantCulture, $"{settings.Refits} refits to work texts drawn anew, seed {settings.Seed}, for the points of `{model}`. It says nothing about ranking.\n\n");
        text.Append(Form).Append("\n\n");
        if (reports.Count == 0)
            text.Append(Unjudged).Append("\n\n");
        else
            AddFigures(text, settings, reports);
        return text.Append("What it does not know:\n").Append(Limits).Append('\n').ToString().ReplaceLineEndings("\n");
    }

    private static string CodesAlone(IReadOnlyList<AccessReport> reports, Func<AccessReport, double> auc, Func<AccessReport, double> calibration)
    {
        var alone = reports.Select(report => report.CodesAlone).OfType<AccessReport>().ToList();
        return alone.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{alone.Average(auc):F3}, {alone.Average(calibration):F3}");
    }

    private static void AddFigures(StringBuilder text, PriorSettings settings, IReadOnlyList<AccessReport> reports)
    {
        text.Append(CultureInfo.InvariantCulture, $"Judged by {settings.Folds} folds over work texts, divided {reports.Count} times (seeds from {settings.Seed}); each post scored by the product itself with a\n");
        text.Append("fit that had not seen its text, for a person known by the category alone. AUC: mean over the divisions, with the 95% interval of the\n");
        text.Append("first over work texts drawn anew. Calibration: mean distance of chance and share over ten bins of equal width, mean and worst division.\n");
        text.Append("Noise: what calibration these very chances would show if each were exactly right, mean and upper 95%, with labels as alike within a\n");
        text.Append("text as the list's. Codes alone: the same fit and folds without the words of posts. Rule: suitable if the list names none of the codes\n");
        text.Append("of the lost function. Logistic: on the single codes.\n\n");
        text.Append("| category | suitable | AUC (95%) | calibration (worst) | noise (95%) | AUC, calibration by codes alone | rule AUC | logistic AUC |\n|---|---|---|---|---|---|---|---|\n");
        for (var at = 0; at < reports[0].Measures.Count; at++)
        {
            List<AccessMeasure> row = [.. reports.Select(report => report.Measures[at])];
            var mark = AccessReport.Judged.Contains(row[0].Category) ? "" : " †";
            text.Append(CultureInfo.InvariantCulture, $"| {row[0].Category}{mark} | {row[0].Suitable:F3} | {row.Average(one => one.Auc):F3} ({row[0].AucLow:F3}–{row[0].AucHigh:F3}) ");
            text.Append(CultureInfo.InvariantCulture, $"| {row.Average(one => one.CalibrationError):F3} ({row.Max(one => one.CalibrationError):F3}) | {row.Average(one => one.Noise.Mean):F3} ({row.Average(one => one.Noise.High):F3}) ");
            text.Append(CultureInfo.InvariantCulture, $"| {CodesAlone(reports, report => report.Measures[at].Auc, report => report.Measures[at].CalibrationError)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {row.Average(one => one.RuleAuc):F3} | {row.Average(one => one.LogisticAuc):F3} |\n");
        }

        double Mean(Func<AccessMeasure, double> measure) => reports.Average(report => report.Mean(measure));
        var judged = reports.SelectMany(report => report.Measures).Where(one => AccessReport.Judged.Contains(one.Category)).ToList();
        text.Append(CultureInfo.InvariantCulture, $"| mean | {Mean(one => one.Suitable):F3} | {Mean(one => one.Auc):F3} ({reports[0].Low:F3}–{reports[0].High:F3}) ");
        text.Append(CultureInfo.InvariantCulture, $"| {Mean(one => one.CalibrationError):F3} ({judged.Max(one => one.CalibrationError):F3}) | {Mean(one => one.Noise.Mean):F3} ({Mean(one => one.Noise.High):F3}) ");
        text.Append(CultureInfo.InvariantCulture, $"| {CodesAlone(reports, report => report.Mean(one => one.Auc), report => report.Mean(one => one.CalibrationError))} ");
        text.Append(CultureInfo.InvariantCulture, $"| {Mean(one => one.RuleAuc):F3} | {Mean(one => one.LogisticAuc):F3} |\n\n");
        text.Append("† fitted but not judged, and not in the means: nearly all of their labels are the same.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Calibration is above {AccessReport.CalibrationAim:0.00} in {judged.Count(one => one.CalibrationError > AccessReport.CalibrationAim)} of {judged.Count} pairs of a judged category and a division; ");
        text.Append(CultureInfo.InvariantCulture, $"if every chance were exactly right,\nnoise alone would put it there in {judged.Sum(one => one.Noise.AboveAim):F1} of them.\n\n");
    }
}
