using System.Globalization;
using Matcher.V1;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Matcher.Cli;

/// <summary>The pieces that pages are made of.</summary>
internal sealed class Layout(Session session)
{
    private const double UnitsPerPoint = 1 << 24;

    private readonly IAnsiConsole _page = session.Terminal.Page;

    /// <summary>A score or a part of one with four decimals; the exact value is an integer of 2⁻²⁴.</summary>
    public static string Points(long units) => (units / UnitsPerPoint).ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>A part of a score with its sign.</summary>
    public static string SignedPoints(long units) => (units / UnitsPerPoint).ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);

    /// <summary>A count with separators.</summary>
    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>The least and greatest score, the least as "blocked" where an unknown fact could block.</summary>
    public static string Interval(ScoreInterval? interval, Tongue tongue)
    {
        if (interval is null)
            return "";
        string low = interval.LowIsBlocked ? tongue.Say("不可行", "blocked") : Points(interval.Low);
        return $"[{low}, {Points(interval.High)}]";
    }

    /// <summary>A heading, with the mark of made-up data where it applies.</summary>
    public void Heading(string text, bool synthetic = false)
    {
        string mark = synthetic ? " [black on yellow]" + Markup.Escape(session.Tongue.Say("〔合成数据 SYNTHETIC〕", "[SYNTHETIC DATA]")) + "[/]" : "";
        _page.WriteLine();
        _page.MarkupLine($"[bold]{Markup.Escape(text)}[/]{mark}");
    }

    /// <summary>A line of text; nothing if it is empty.</summary>
    public void Line(string text, string style = "default")
    {
        if (text.Length > 0)
            _page.Write(new Padder(Cells.Styled(text, style), new Padding(0, 0, 0, 0)));
    }

    /// <summary>A line of text under another.</summary>
    public void Under(string text, string style = "default", int indent = 4)
    {
        if (text.Length > 0)
            _page.Write(new Padder(Cells.Styled(text, style), new Padding(indent, 0, 0, 0)));
    }

    /// <summary>Something already laid out, indented.</summary>
    public void Block(IRenderable content, int indent = 2) => _page.Write(new Padder(content, new Padding(indent, 0, 0, 0)));

    /// <summary>An empty line.</summary>
    public void Gap() => _page.WriteLine();

    /// <summary>A table with headings.</summary>
    public static Table Table(params string[] headings)
    {
        Table table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        foreach (string heading in headings)
            table.AddColumn(new TableColumn(Cells.Bold(heading)));
        return table;
    }

    /// <summary>A table of names and values without headings.</summary>
    public static Grid Facts(IEnumerable<(string Name, string Value)> facts)
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        foreach ((string name, string value) in facts.Where(fact => fact.Value.Length > 0))
            grid.AddRow(Cells.Dim(name), Cells.Plain(value));
        return grid;
    }

    /// <summary>Why a list is short, which parts were left out, what made it, and how to see more.</summary>
    public void Foot(IEnumerable<string> notes, IEnumerable<Degradation> degradations, Versions? versions, string nextPageToken)
    {
        Tongue tongue = session.Tongue;
        foreach (string note in notes)
            Under($"{tongue.Say("说明:", "Note: ")}{note}", indent: 2);
        foreach (Degradation left in degradations)
            Under($"{tongue.Say("未含", "Left out")} {left.Part}{tongue.Say(":", ": ")}{left.Reason}", "yellow", 2);
        // Past the layout, which would break the token into lines.
        if (nextPageToken.Length > 0 && session.OffersNextPage)
            session.Terminal.Out.WriteLine($"  {tongue.Say("下一页:", "Next page: ")}--page-token {nextPageToken}");
        if (versions is not null)
            Under(VersionsLine(versions, tongue), "grey", 2);
    }

    private static string VersionsLine(Versions versions, Tongue tongue) => tongue.Say(
        $"模型 {versions.Model} · 规则 {versions.Rules} · 库版本 {versions.Store} · 判断日期 {versions.AsOf}",
        $"model {versions.Model} · rules {versions.Rules} · store version {versions.Store} · judged on {versions.AsOf}");
}
