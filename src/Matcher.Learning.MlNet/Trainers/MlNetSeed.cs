using Matcher.Matching;

namespace Matcher.Learning.MlNet;

/// <summary>ML.NET's seeds are ints.</summary>
internal static class MlNetSeed
{
    public static int Of(TrainerSettings settings) => (int)(settings.Seed ^ (settings.Seed >> 32)) & int.MaxValue;
}
