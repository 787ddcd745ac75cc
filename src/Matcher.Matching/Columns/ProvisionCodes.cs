using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>States of provisions as small numbers: the state, or the tier above the states where it can be arranged.</summary>
internal static class ProvisionCodes
{
    /// <summary>Bits of a code.</summary>
    public const int Bits = 3;

    public const int Count = 1 << Bits;

    private static readonly int States = Vocabulary<ProvisionState>.All.Count;

    /// <summary>The code of a provision of a post.</summary>
    public static int Of(PostView post, ProvisionKind kind)
    {
        var (state, tier) = post.ProvisionState(kind);
        return tier is { } known ? States + (int)known : (int)state;
    }

    /// <summary>The codes of all provisions of a post, in the order of kinds.</summary>
    public static UInt128 Of(PostView post)
    {
        var codes = UInt128.Zero;
        foreach (var kind in Vocabulary<ProvisionKind>.All)
            codes |= (UInt128)(uint)Of(post, kind) << ((int)kind * Bits);
        return codes;
    }

    /// <summary>The code of a kind.</summary>
    public static int Read(UInt128 codes, ProvisionKind kind) => (int)(codes >> ((int)kind * Bits)) & (Count - 1);

    /// <summary>A provision of a code, said on a day.</summary>
    public static Provision ProvisionOf(int code, ProvisionKind kind, DateOnly day) => code < States
        ? new(kind, (ProvisionState)code, null, FactSource.Declared, day)
        : new(kind, ProvisionState.Arrangeable, (AccommodationTier)(code - States), FactSource.Declared, day);

    /// <summary>What becomes of a need at a code.</summary>
    public static FitCode FitOf(int code) => code < States
        ? (ProvisionState)code == ProvisionState.Arrangeable ? FitCode.Unmet : FitRange.OfNeed((ProvisionState)code, null).Code
        : FitRange.OfNeed(ProvisionState.Arrangeable, (AccommodationTier)(code - States)).Code;
}
