namespace Matcher.Text;

/// <summary>Level of a place in GB/T 2260.</summary>
public enum PlaceLevel
{
    /// <summary>Two digits: province, autonomous region, municipality, special administrative region.</summary>
    Province,

    /// <summary>Four digits: city, prefecture, league.</summary>
    City,

    /// <summary>Six digits: county, district, county-level city, banner.</summary>
    County,
}
