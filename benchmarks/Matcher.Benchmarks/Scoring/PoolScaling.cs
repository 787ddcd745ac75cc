using System.Globalization;
using System.Text;

namespace Matcher.Benchmarks;

/// <summary>Runs <see cref="PoolTimes"/> over pools of growing size and draws nanoseconds a pair against size, both on logarithmic axes.</summary>
internal static class PoolScaling
{
    private const int Width = 640;
    private const int Height = 400;
    private const int Margin = 60;

    /// <summary>Runs and draws.</summary>
    /// <param name="plot">The SVG file to write.</param>
    /// <param name="sizes">Rows of each pool.</param>
    public static int Run(string plot, IReadOnlyList<int> sizes)
    {
        List<PoolTimes.Speed> speeds = [];
        foreach (var size in sizes)
        {
            speeds.Add(PoolTimes.Run(size));
            Console.WriteLine();
        }

        File.WriteAllText(plot, Draw(speeds));
        return 0;
    }

    private static string Draw(List<PoolTimes.Speed> speeds)
    {
        var all = speeds.SelectMany(speed => new[] { speed.Current, speed.Scalar, speed.Floor }).ToList();
        var (low, high) = (Math.Floor(Math.Log10(all.Min())), Math.Ceiling(Math.Log10(all.Max())));
        var (least, most) = (Math.Log10(speeds.Min(speed => speed.People)), Math.Log10(speeds.Max(speed => speed.People)));
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{Height}' font-family='sans-serif' font-size='12'>");
        Add(svg, $"<rect width='{Width}' height='{Height}' fill='white'/><text x='{Margin}' y='20'>ns per pair against rows of the pool (both logarithmic)</text>");
        for (var power = low; power <= high; power++)
            Add(svg, $"<line x1='{Margin}' x2='{Width - Margin}' y1='{Y(power):0.0}' y2='{Y(power):0.0}' stroke='#ddd'/><text x='{Margin - 8}' y='{Y(power) + 4:0.0}' text-anchor='end'>{Math.Pow(10, power):0.##}</text>");
        foreach (var speed in speeds)
            Add(svg, $"<text x='{X(Math.Log10(speed.People)):0.0}' y='{Height - Margin + 20}' text-anchor='middle'>{speed.People:N0}</text>");
        Line("scalar path", "#b55", speed => speed.Scalar);
        Line("widest vector path", "#259", speed => speed.Current);
        Line("reading once", "#777", speed => speed.Floor);
        return svg.Append("</svg>\n").ToString();

        double X(double log) => most > least ? Margin + ((log - least) / (most - least) * (Width - (2.0 * Margin))) : Width / 2.0;
        double Y(double log) => Height - Margin - ((log - low) / (high - low) * (Height - (2.0 * Margin)));
        void Line(string name, string colour, Func<PoolTimes.Speed, double> of)
        {
            var points = speeds.Select(speed => string.Create(CultureInfo.InvariantCulture, $"{X(Math.Log10(speed.People)):0.0},{Y(Math.Log10(of(speed))):0.0}"));
            Add(svg, $"<polyline points='{string.Join(' ', points)}' fill='none' stroke='{colour}' stroke-width='2'/>");
            Add(svg, $"<text x='{Margin + 8}' y='{Y(Math.Log10(of(speeds[0]))) - 8:0.0}' fill='{colour}'>{name}</text>");
        }
    }

    private static void Add(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
