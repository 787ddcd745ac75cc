using System.Collections.Frozen;

namespace Matcher.Text;

/// <summary>The syllables of Mandarin in pinyin without tone, v for ü (汉语拼音方案; GB/T 16159).</summary>
internal static class PinyinSyllables
{
    private static readonly string[] FinalsByInitial =
    [
        ":a o e ai ei ao ou an en ang eng er",
        "b:a o ai ei ao an en ang eng i ie iao ian in ing u",
        "p:a o ai ei ao ou an en ang eng i ie iao ian in ing u",
        "m:a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
        "f:a o ei ou an en ang eng u",
        "d:a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
        "t:a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
        "n:a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue",
        "l:a e o ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue",
        "g:a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
        "k:a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
        "h:a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
        "j:i ia ie iao iu ian in iang ing iong u ue uan un",
        "q:i ia ie iao iu ian in iang ing iong u ue uan un",
        "x:i ia ie iao iu ian in iang ing iong u ue uan un",
        "zh:a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
        "ch:a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
        "sh:a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
        "r:e i ao ou an en ang eng ong u ua uo ui uan un",
        "z:a e i ai ei ao ou an en ang eng ong u uo ui uan un",
        "c:a e i ai ao ou an en ang eng ong u uo ui uan un",
        "s:a e i ai ao ou an en ang eng ong u uo ui uan un",
        "y:a e i ao ou an in ang ing ong u ue uan un o",
        "w:a o u ai ei an en ang eng",
        "n: g", "m:", "hm:", "hng:",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All = FinalsByInitial
        .Select(row => row.Split(':'))
        .SelectMany(row => row[1].Split(' '), (row, final) => row[0] + final)
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> syllable) => syllable.Length > 0 && All.Contains(syllable);
}
