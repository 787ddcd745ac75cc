using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Matcher.Scoring;

/// <summary>The one place that asks the processor what it can do.</summary>
public static class VectorPaths
{
    /// <summary>Environment variable that forces a path: <c>512</c>, <c>256</c>, <c>128</c> or <c>scalar</c>.</summary>
    public const string Variable = "MATCHER_VECTOR";

    /// <summary>The paths that this processor has, narrowest first.</summary>
    public static IReadOnlyList<VectorPath> Supported { get; } = [.. Enum.GetValues<VectorPath>().Where(IsSupported)];

    /// <summary>The path in use: the forced one, else the widest.</summary>
    /// <exception cref="PlatformNotSupportedException">The forced path is unknown or not of this processor.</exception>
    public static VectorPath Current { get; } = Choose(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Reads a forced path; null or empty means the widest.</summary>
    /// <exception cref="PlatformNotSupportedException">The word is unknown or the processor lacks the path.</exception>
    public static VectorPath Choose(string? word)
    {
        if (string.IsNullOrEmpty(word))
            return Supported[^1];
        VectorPath? path = word switch
        {
            "scalar" => VectorPath.Scalar,
            "128" => VectorPath.Bits128,
            "256" => VectorPath.Bits256,
            "512" => VectorPath.Bits512,
            _ => null,
        };
        return path is { } known && IsSupported(known)
            ? known
            : throw new PlatformNotSupportedException($"{Variable} was '{word}'; this processor has scalar{string.Concat(Supported.Skip(1).Select(one => ", " + ((int)one switch { 1 => "128", 2 => "256", _ => "512" })))}.");
    }

    private static bool IsSupported(VectorPath path) => path switch
    {
        VectorPath.Scalar => true,
        VectorPath.Bits128 => Vector128.IsHardwareAccelerated && (Ssse3.IsSupported || AdvSimd.Arm64.IsSupported),
        VectorPath.Bits256 => Avx2.IsSupported,
        _ => Avx512Vbmi.IsSupported,
    };
}
