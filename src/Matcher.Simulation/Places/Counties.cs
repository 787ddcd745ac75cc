namespace Matcher.Simulation;

/// <summary>The counties of the population: mostly Jiangxi, some of Zhejiang, Shaanxi, Shanghai, Shandong, Sichuan and Guizhou.</summary>
/// <remarks>
/// Source: GB/T 2260 codes and county centres of public tables of administrative divisions, to two decimals.
/// The weights, and which county counts as urban, are assumptions.
/// </remarks>
internal static class Counties
{
    internal static readonly County[] All =
    [
        new("310112", "闵行区", "上海市", "上海市", 12138, 3111, true, 2),
        new("310115", "浦东新区", "上海市", "上海市", 12154, 3122, true, 2),
        new("330106", "西湖区", "杭州市", "浙江省", 12013, 3026, true, 2),
        new("330127", "淳安县", "杭州市", "浙江省", 11904, 2961, false, 2),
        new("330702", "婺城区", "金华市", "浙江省", 11957, 2909, true, 2),
        new("330782", "义乌市", "金华市", "浙江省", 12008, 2931, true, 2),
        new("360102", "东湖区", "南昌市", "江西省", 11590, 2869, true, 6),
        new("360103", "西湖区", "南昌市", "江西省", 11588, 2866, true, 6),
        new("360111", "青山湖区", "南昌市", "江西省", 11596, 2868, true, 6),
        new("360112", "新建区", "南昌市", "江西省", 11582, 2869, true, 6),
        new("360113", "红谷滩区", "南昌市", "江西省", 11586, 2868, true, 6),
        new("360121", "南昌县", "南昌市", "江西省", 11594, 2855, false, 6),
        new("360124", "进贤县", "南昌市", "江西省", 11624, 2838, false, 6),
        new("360202", "昌江区", "景德镇市", "江西省", 11718, 2927, true, 6),
        new("360203", "珠山区", "景德镇市", "江西省", 11720, 2930, true, 6),
        new("360302", "安源区", "萍乡市", "江西省", 11387, 2762, true, 6),
        new("360402", "濂溪区", "九江市", "江西省", 11599, 2967, true, 6),
        new("360403", "浔阳区", "九江市", "江西省", 11599, 2973, true, 6),
        new("360424", "修水县", "九江市", "江西省", 11455, 2903, false, 6),
        new("360428", "都昌县", "九江市", "江西省", 11620, 2927, false, 6),
        new("360482", "共青城市", "九江市", "江西省", 11582, 2924, false, 6),
        new("360502", "渝水区", "新余市", "江西省", 11494, 2780, true, 6),
        new("360602", "月湖区", "鹰潭市", "江西省", 11704, 2824, true, 6),
        new("360702", "章贡区", "赣州市", "江西省", 11492, 2582, true, 24),
        new("360703", "南康区", "赣州市", "江西省", 11476, 2566, true, 12),
        new("360704", "赣县区", "赣州市", "江西省", 11501, 2586, true, 12),
        new("360704", "赣县区", "赣州市", "江西省", 11501, 2586, true, 12),
        new("360722", "信丰县", "赣州市", "江西省", 11492, 2539, false, 12),
        new("360726", "安远县", "赣州市", "江西省", 11539, 2514, false, 12),
        new("360730", "宁都县", "赣州市", "江西省", 11601, 2647, false, 12),
        new("360731", "于都县", "赣州市", "江西省", 11542, 2595, false, 12),
        new("360732", "兴国县", "赣州市", "江西省", 11536, 2634, false, 12),
        new("360734", "寻乌县", "赣州市", "江西省", 11565, 2496, false, 12),
        new("360735", "石城县", "赣州市", "江西省", 11635, 2631, false, 12),
        new("360781", "瑞金市", "赣州市", "江西省", 11603, 2589, false, 12),
        new("360783", "龙南市", "赣州市", "江西省", 11479, 2491, false, 12),
        new("360802", "吉州区", "吉安市", "江西省", 11500, 2714, true, 6),
        new("360827", "遂川县", "吉安市", "江西省", 11452, 2631, false, 6),
        new("360902", "袁州区", "宜春市", "江西省", 11443, 2780, true, 6),
        new("361002", "临川区", "抚州市", "江西省", 11631, 2793, true, 6),
        new("361102", "信州区", "上饶市", "江西省", 11797, 2843, true, 6),
        new("361127", "余干县", "上饶市", "江西省", 11670, 2870, false, 6),
        new("370116", "莱芜区", "济南市", "山东省", 11766, 3620, true, 6),
        new("510104", "锦江区", "成都市", "四川省", 10408, 3066, true, 2),
        new("510703", "涪城区", "绵阳市", "四川省", 10476, 3146, true, 2),
        new("511523", "江安县", "宜宾市", "四川省", 10507, 2872, false, 2),
        new("520102", "南明区", "贵阳市", "贵州省", 10671, 2657, true, 2),
        new("520302", "红花岗区", "遵义市", "贵州省", 10689, 2764, true, 2),
        new("610102", "新城区", "西安市", "陕西省", 10896, 3427, true, 2),
        new("610113", "雁塔区", "西安市", "陕西省", 10894, 3421, true, 2),
        new("610502", "临渭区", "渭南市", "陕西省", 10949, 3450, true, 2),
        new("610824", "靖边县", "榆林市", "陕西省", 10879, 3760, false, 2),
    ];

    /// <summary>Codes that are no longer in force but still stand in household registers and old lists, by today's code.</summary>
    private static readonly (string Code, string Old)[] Formerly = [("370116", "371202"), ("360703", "360782"), ("360704", "360721"), ("360112", "360122")];

    private static readonly County[] Urban = [.. All.Where(county => county.IsUrban)];
    private static readonly County[] Rural = [.. All.Where(county => !county.IsUrban)];
    private static readonly int[] UrbanWeights = [.. Urban.Select(county => county.Weight)];
    private static readonly int[] RuralWeights = [.. Rural.Select(county => county.Weight)];

    internal static County Pick(Draw draw, bool urban) =>
        urban ? Urban[draw.Weighted(UrbanWeights)] : Rural[draw.Weighted(RuralWeights)];

    /// <summary>A county of the kind asked for as near as the table has one: in the same city, in the same province, or the same county.</summary>
    internal static County Near(County home, bool urban, Draw draw)
    {
        if (home.IsUrban == urban)
            return home;
        var kind = urban ? Urban : Rural;
        County[] near = [.. kind.Where(county => county.City == home.City)];
        if (near.Length == 0)
            near = [.. kind.Where(county => county.Province == home.Province)];
        return near.Length == 0 ? home : draw.Pick(near);
    }

    /// <summary>The code as it stands in a record: now and then the one that the county had before it was renamed or merged.</summary>
    internal static RegionCode AsWritten(County county, Draw draw)
    {
        foreach (var (code, old) in Formerly)
        {
            if (code == county.Code && draw.Percent(10))
                return new(old);
        }

        return county.Region;
    }
}
