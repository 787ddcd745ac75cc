namespace Matcher.Text;

/// <summary>The forms in which a place's name is written: in full, shortened, and without its kind.</summary>
internal static class PlaceNameForms
{
    /// <summary>Kinds of places, longest first where one ends with another.</summary>
    private static readonly string[] Kinds =
        ["自治区", "自治州", "自治县", "自治旗", "特别行政区", "行政委员会", "地区", "林区", "新区", "省", "市", "盟", "州", "区", "县", "旗"];

    /// <summary>Peoples as they stand in names of autonomous places, with and without 族.</summary>
    private static readonly string[] Peoples =
    [
        "蒙古族", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族",
        "哈萨克族", "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜族",
        "柯尔克孜", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "锡伯", "普米族", "塔吉克族",
        "塔吉克", "怒族", "鄂温克族", "保安族", "裕固族", "独龙族", "鄂伦春族", "各族", "蒙古",
    ];

    /// <summary>The name without its kind and peoples, at least two characters: 锡林郭勒 of 锡林郭勒盟, 保亭 of 保亭黎族苗族自治县.</summary>
    /// <remarks>Edge cases: a name of one character with its kind (易县) has no shorter form and stays.</remarks>
    public static string Bare(string name)
    {
        var kind = KindOf(name);
        if (kind.Length == 0)
            return name;
        var bare = name[..^kind.Length];
        while (Peoples.FirstOrDefault(people => bare.EndsWith(people, StringComparison.Ordinal) && bare.Length - people.Length >= 2) is { } people)
            bare = bare[..^people.Length];
        return bare;
    }

    /// <summary>The everyday name that keeps the kind but drops the peoples: 保亭县, 凉山州; null when it is the name itself.</summary>
    public static string? Short(string name)
    {
        var kind = KindOf(name);
        if (!kind.StartsWith("自治", StringComparison.Ordinal) || kind == "自治区")
            return null;
        return Bare(name) + kind[2..];
    }

    private static string KindOf(string name) =>
        Kinds.FirstOrDefault(kind => name.EndsWith(kind, StringComparison.Ordinal) && name.Length - kind.Length >= 2) ?? "";
}
