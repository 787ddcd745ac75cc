using Matcher.Domain;

namespace Matcher.Matching;

internal static class ExposureWords
{
    private static readonly Sentence[] Names =
    [
        new("高处作业", "work at heights"),
        new("运转的机器", "moving machines"),
        new("粉尘", "dust"),
        new("噪声", "noise"),
        new("闪光", "flashing light"),
        new("高温", "heat"),
        new("化学品", "chemicals"),
    ];

    internal static Sentence Of(Exposure exposure) => Names[(int)exposure];
}
