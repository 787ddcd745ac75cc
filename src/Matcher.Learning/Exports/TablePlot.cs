using System.Globalization;
using System.Security;
using System.Text;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>Draws every table of a model as bars: small multiples of one scale, in colours that read on light and on dark.</summary>
internal static class TablePlot
{
    private const int Columns = 4;
    private const int PanelWidth = 300;
    private const int LabelWidth = 125;
    private const int BarWidth = 120;
    private const int RowHeight = 13;
    private const int TitleHeight = 20;
    private const int Gap = 14;

    public static string Draw(TableModel model)
    {
        var (body, heights, most) = (new StringBuilder(), new int[Columns], Most(model));
        for (var i = 0; i < model.Catalogue.Features.Count; i++)
        {
            // The next panel goes where there is most room, so that columns end alike.
            var column = Array.IndexOf(heights, heights.Min());
            AddPanel(body, model, i, most, column * PanelWidth, heights[column]);
            heights[column] += TitleHeight + (model.Catalogue.Features[i].Bins.Count * RowHeight) + Gap;
        }

        var (width, height) = (Columns * PanelWidth, heights.Max());
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="sans-serif" font-size="10">
            <title>Every table of {SecurityElement.Escape(model.Name)}; the longest bar is {most:0.000}</title>
            <style>text {"{"} fill: #808080 {"}"} .name {"{"} font-weight: bold; font-size: 11px {"}"} .label {"{"} text-anchor: end {"}"} .gain {"{"} fill: #3b8ac4 {"}"} .loss {"{"} fill: #d1703c {"}"} line {"{"} stroke: #808080; stroke-width: 0.6 {"}"}</style>
            {body}</svg>

            """).ReplaceLineEndings("\n");
    }

    private static void AddPanel(StringBuilder body, TableModel model, int index, double most, int x, int y)
    {
        var feature = model.Catalogue.Features[index];
        var arrow = feature.Direction switch { Direction.Up => " ↑", Direction.Down => " ↓", _ => "" };
        var (zero, top) = (x + LabelWidth + (BarWidth / 2.0), y + TitleHeight);
        body.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{x + 4}\" y=\"{y + 13}\">{SecurityElement.Escape(feature.Name)}{arrow}</text>\n");
        body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{zero}\" y1=\"{top}\" x2=\"{zero}\" y2=\"{top + (feature.Bins.Count * RowHeight)}\"/>\n");
        for (var bin = 0; bin < feature.Bins.Count; bin++)
        {
            var (value, line) = (Units.ToWeight(model.Points(index, bin)), top + (bin * RowHeight));
            var length = Math.Abs(value) / most * BarWidth / 2;
            body.Append(CultureInfo.InvariantCulture, $"<text class=\"label\" x=\"{x + LabelWidth - 4}\" y=\"{line + 10}\">{SecurityElement.Escape(feature.Bins[bin].Label)}</text>");
            body.Append(CultureInfo.InvariantCulture, $"<rect class=\"{(value < 0 ? "loss" : "gain")}\" x=\"{(value < 0 ? zero - length : zero):0.0}\" y=\"{line + 2}\" width=\"{length:0.0}\" height=\"{RowHeight - 3}\"/>");
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + LabelWidth + BarWidth + 4}\" y=\"{line + 10}\">{value:+0.000;-0.000;0.000}</text>\n");
        }
    }

    /// <summary>The greatest distance from 0 in any table; 1 if all are 0.</summary>
    private static double Most(TableModel model)
    {
        var most = 0L;
        for (var i = 0; i < model.Catalogue.Features.Count; i++)
        {
            foreach (var points in model.Table(i))
                most = Math.Max(most, Math.Abs((long)points));
        }

        return most == 0 ? 1 : Units.ToWeight(most);
    }
}
