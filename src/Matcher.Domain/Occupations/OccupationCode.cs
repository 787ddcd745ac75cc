namespace Matcher.Domain;

/// <summary>A code of the 2022 occupational classification, at any depth: <c>4</c>, <c>4-04</c>, <c>4-04-05</c> or <c>4-04-05-05</c>.</summary>
/// <remarks>Codes of GB/T 6565-2009 such as <c>0-10</c> are refused: they start at 0.</remarks>
public readonly record struct OccupationCode : IComparable<OccupationCode>
{
    /// <summary>Makes a code.</summary>
    /// <exception cref="ArgumentException">The text has not the form of a code.</exception>
    public OccupationCode(string value)
    {
        if (!IsValid(value))
            throw new ArgumentException($"An occupation code was '{value}'; allowed are N, N-NN, N-NN-NN and N-NN-NN-NN with N from 1 to 8 (classification of 2022).", nameof(value));
        Value = value;
    }

    /// <summary>The code's text.</summary>
    public string Value { get; }

    /// <summary>The depth: 1 major, 2 middle, 3 minor, 4 detailed.</summary>
    public int Depth => (Value.Length + 2) / 3;

    /// <summary>Tells whether the text has the form of a code.</summary>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: 1 or 4 or 7 or 10 } || text[0] is < '1' or > '8')
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            if (i % 3 == 1 ? text[i] != '-' : !char.IsAsciiDigit(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>The number of levels, 0 to 4, that two codes share from the top.</summary>
    public int SharedDepth(OccupationCode other)
    {
        var depth = Math.Min(Depth, other.Depth);
        while (depth > 0 && string.CompareOrdinal(Value, 0, other.Value, 0, (depth * 3) - 2) != 0)
            depth--;
        return depth;
    }

    /// <inheritdoc/>
    public int CompareTo(OccupationCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
