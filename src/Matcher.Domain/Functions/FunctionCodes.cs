namespace Matcher.Domain;

/// <summary>A set of <see cref="FunctionCode"/>s; empty if no list has the post.</summary>
public readonly record struct FunctionCodes
{
    /// <summary>How many codes there are.</summary>
    public const int Count = 14;

    /// <summary>Makes a set from its bits.</summary>
    /// <param name="bits">Bit c is set if code c is in the set.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bit stands for no code.</exception>
    public FunctionCodes(int bits)
    {
        if (bits is < 0 or >= 1 << Count)
            throw new ArgumentOutOfRangeException(nameof(bits), bits, $"Allowed are 0 to {(1 << Count) - 1}.");
        Bits = bits;
    }

    /// <summary>Bit c is set if code c is in the set.</summary>
    public int Bits { get; }

    /// <summary>Whether there is no code.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The set of some codes; one that stands there twice counts once.</summary>
    public static FunctionCodes Of(IEnumerable<FunctionCode> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return new(codes.Aggregate(0, (bits, code) => bits | (1 << (int)code)));
    }

    /// <summary>Whether a code is in the set.</summary>
    public bool Contains(FunctionCode code) => (Bits >> (int)code & 1) != 0;

    /// <summary>The codes in declared order.</summary>
    public IEnumerable<FunctionCode> Codes()
    {
        foreach (var code in Vocabulary<FunctionCode>.All)
        {
            if (Contains(code))
                yield return code;
        }
    }
}
