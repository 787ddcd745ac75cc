namespace Matcher.Domain;

/// <summary>A code of GB/T 2260: 2 digits for a province, 4 for a city, 6 for a county, 9 or 12 below it.</summary>
/// <remarks>Says nothing about whether the code is in force; the place table knows that.</remarks>
public readonly record struct RegionCode : IComparable<RegionCode>
{
    /// <summary>Makes a code.</summary>
    /// <exception cref="ArgumentException">The text is not 2, 4, 6, 9 or 12 digits.</exception>
    public RegionCode(string value)
    {
        if (!IsValid(value))
            throw new ArgumentException($"A region code was '{value}'; allowed are 2, 4, 6, 9 or 12 digits (GB/T 2260).", nameof(value));
        Value = value;
    }

    /// <summary>The digits.</summary>
    public string Value { get; }

    /// <summary>The province's two digits.</summary>
    public string Province => Value[..2];

    /// <summary>The city's four digits; null if the code ends at the province.</summary>
    public string? City => Value.Length >= 4 ? Value[..4] : null;

    /// <summary>The county's six digits; null if the code ends above it.</summary>
    public string? County => Value.Length >= 6 ? Value[..6] : null;

    /// <summary>Tells whether the text has the form of a code.</summary>
    public static bool IsValid(string? text) => text is { Length: 2 or 4 or 6 or 9 or 12 } && text.All(char.IsAsciiDigit) && text[0] != '0';

    /// <summary>Tells whether this place lies in, or is, the other.</summary>
    public bool IsWithin(RegionCode area) => Value.StartsWith(area.Value, StringComparison.Ordinal);

    /// <summary>
    /// Tells whether what is published for this place is for people who look in the other: it lies within, or is the city or county
    /// that the other lies in. What only names a province says too little to be for each of its counties.
    /// </summary>
    public bool Reaches(RegionCode area) => IsWithin(area) || (Value.Length > 2 && area.IsWithin(this));

    /// <inheritdoc/>
    public int CompareTo(RegionCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
