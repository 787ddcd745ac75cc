using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The names of axes in sentences.</summary>
public static class AxisWords
{
    private static readonly Sentence[] Names =
    [
        new("视力", "Sight"),
        new("辨色", "Colour"),
        new("听力", "Hearing"),
        new("说话", "Speech"),
        new("双手", "Both hands"),
        new("精细动作", "Fine hand use"),
        new("搬举", "Lifting"),
        new("站立行走", "Standing and walking"),
        new("弯腰攀爬", "Bending and climbing"),
        new("到达工位", "Reaching the workplace"),
        new("读写计算", "Reading and writing"),
        new("学习", "Learning"),
        new("注意力和节奏", "Attention and pace"),
        new("与人打交道", "Contact and stress"),
        new("耐力", "Endurance"),
        new("出行", "Travel"),
    ];

    /// <summary>The name of an axis.</summary>
    public static Sentence Of(FunctionAxis axis) => Names[(int)axis];
}
