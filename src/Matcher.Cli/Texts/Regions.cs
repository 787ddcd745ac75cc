using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Cli;

/// <summary>Places as people type and read them.</summary>
internal static class Regions
{
    /// <summary>The code of a place given by its code or its name; null with the reason if it is not on file, or several share the name.</summary>
    public static (string? Code, string Problem) Read(string given, Tongue tongue)
    {
        string text = given.Trim();
        // Shorter codes name whole provinces and cities; the service matches them by prefix.
        if (RegionCode.IsValid(text) && PlaceTable.WithoutFiller(new RegionCode(text)) is var code && PlaceTable.Check(code) is RegionCodeStatus.Valid)
            return (code.Value, "");
        if (text.Length == 0 || text.All(char.IsAsciiDigit))
            return (null, Allowed(tongue, given));
        return PlaceNames.Read(text) switch
        {
            PlaceReading.Found { Rest.Length: 0 } found => (found.Code.Value, ""),
            PlaceReading.Ambiguous several => (null, Several(tongue, given, several)),
            _ => (null, Allowed(tongue, given)),
        };
    }

    /// <summary>The name of a place with its parents; the code itself if it is not on file.</summary>
    public static string Name(string code, Tongue tongue)
    {
        if (code.Length == 0)
            return tongue.Say("地点未知", "place unknown");
        return RegionCode.IsValid(code) ? PlaceTable.FullName(new RegionCode(code)) ?? code : code;
    }

    private static string Several(Tongue tongue, string given, PlaceReading.Ambiguous reading)
    {
        string list = string.Join(", ", reading.Candidates.Take(8).Select(code => $"{code} {PlaceTable.FullName(code)}"));
        return tongue.Say($"“{given}”有多处同名,请改用代码:{list}", $"\"{given}\" names several places; give a code: {list}");
    }

    private static string Allowed(Tongue tongue, string given) => tongue.Say(
        $"“{given}”不是行政区划代码或地名;可用 GB/T 2260 代码(如 36、3607、360702)或地名(如 赣州)",
        $"\"{given}\" is no place on file; allowed are codes of GB/T 2260 (36, 3607, 360702) and names (赣州)");
}
