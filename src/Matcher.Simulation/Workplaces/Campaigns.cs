namespace Matcher.Simulation;

/// <summary>Campaigns of the population, named after province and year, with whom each admits.</summary>
internal static class Campaigns
{
    /// <summary>For households of Shaanxi, closed since 30 April 2024; old posts still carry it.</summary>
    internal const string Shaanxi2024 = "shaanxi-2024";

    /// <summary>An invented successor: for households of Shaanxi, open.</summary>
    internal const string Shaanxi2026 = "shaanxi-2026";

    /// <summary>Open to all.</summary>
    internal const string Jiangxi2025 = "jiangxi-2025";

    /// <summary>Tells whether a person may take a post of a campaign on a day.</summary>
    internal static bool Admits(string? campaign, string hukouProvince, DateOnly day) => campaign switch
    {
        Shaanxi2024 => hukouProvince == "61" && day <= new DateOnly(2024, 4, 30),
        Shaanxi2026 => hukouProvince == "61",
        _ => true,
    };
}
