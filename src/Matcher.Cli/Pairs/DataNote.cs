using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Cli;

/// <summary>What the <c>README.txt</c> of a simulated folder says of it; a folder without one was not simulated.</summary>
internal sealed partial record DataNote(bool IsSynthetic, ulong? Seed, DateOnly? Day)
{
    public static DataNote Of(string folder)
    {
        string path = Path.Combine(folder, "README.txt");
        string text = File.Exists(path) ? File.ReadAllText(path) : "";
        return new DataNote(
            text.Contains("SYNTHETIC", StringComparison.Ordinal),
            ulong.TryParse(Seeds().Match(text).Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed : null,
            DateOnly.TryParseExact(Days().Match(text).Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null);
    }

    [GeneratedRegex(@"^ +seed +(\d+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Seeds();

    [GeneratedRegex(@"^ +reference day +(\d{4}-\d\d-\d\d)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}
