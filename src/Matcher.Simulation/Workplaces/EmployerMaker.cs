using System.Globalization;

namespace Matcher.Simulation;

/// <summary>Draws employers. Every name contains 模拟 (simulated), so that none can be taken for a real one.</summary>
internal static class EmployerMaker
{
    private static readonly string[] Words =
    [
        "晨光", "同心", "阳光", "和润", "启明", "恒达", "金桥", "安康", "新程", "众益", "博爱", "瑞丰", "远航", "佳宜", "绿源", "华章",
        "星火", "鸿运", "春晖", "德馨", "万家", "同创", "诚信", "嘉禾", "天成", "百川", "立新", "锦绣", "清江", "文峰",
    ];

    private static readonly (string Suffix, EmployerNature Nature, int Weight)[] Kinds =
    [
        ("有限公司", EmployerNature.Private, 62), ("科技有限公司", EmployerNature.Private, 14), ("集团有限公司", EmployerNature.StateOwned, 8),
        ("合作社", EmployerNature.Social, 6), ("服务中心", EmployerNature.PublicInstitution, 6), ("工业(外资)有限公司", EmployerNature.Foreign, 4),
    ];

    private static readonly int[] KindWeights = [.. Kinds.Select(kind => kind.Weight)];

    internal static List<EmployerTruth> Make(PopulationSettings settings)
    {
        var count = settings.Posts == 0 ? 0 : Math.Max(1, settings.Posts * 2 / 3);
        var employers = new List<EmployerTruth>(count);
        for (var i = 0; i < count; i++)
            employers.Add(Make(settings, i));
        return employers;
    }

    private static EmployerTruth Make(PopulationSettings settings, int index)
    {
        var draw = new Draw(settings.Seed, DrawStream.Employer, index);
        var home = Counties.Pick(draw, draw.Percent(70));
        var (suffix, nature, _) = Kinds[draw.Weighted(KindWeights)];
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var attitude = draw.Bell();
        var retained = Math.Round(Math.Clamp(0.62 + (0.12 * attitude) + (0.08 * draw.Bell()), 0, 1), 2);
        var record = new Employer(new("emp-" + index.ToString("D6", CultureInfo.InvariantCulture)), $"{home.Name}模拟{draw.Pick(Words)}{number}号{suffix}")
        {
            Nature = draw.Percent(85) ? nature : null,
            RetentionShare = draw.Percent(35) ? retained : null,
            IsSynthetic = true,
        };
        return new(record, home, attitude);
    }
}
