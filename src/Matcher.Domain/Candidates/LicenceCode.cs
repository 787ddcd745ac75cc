namespace Matcher.Domain;

/// <summary>A licence or certificate of qualification, by a stable code such as <c>blind-medical-massage</c>.</summary>
public readonly record struct LicenceCode
{
    /// <summary>盲人医疗按摩人员从事医疗按摩资格证书.</summary>
    public static readonly LicenceCode BlindMedicalMassage = new("blind-medical-massage");

    /// <summary>盲人保健按摩 certificate.</summary>
    public static readonly LicenceCode BlindHealthMassage = new("blind-health-massage");

    /// <summary>Makes a code.</summary>
    /// <exception cref="ArgumentException">The text is not an <see cref="Identifier"/>.</exception>
    public LicenceCode(string value) => Value = Identifier.Require(value, "A licence code");

    /// <summary>The code's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
