using System.Globalization;

namespace Matcher.Benchmarks;

/// <summary>Prints figures the same way in every country.</summary>
internal static class Report
{
    public static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
