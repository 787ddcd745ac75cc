using Matcher.Domain;

namespace Matcher.Text;

/// <summary>A row of the occupation tree, at any depth.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The official name; null for the few minor groups whose name the source leaves blank.</param>
/// <param name="IsGreen">Whether the classification marks it as a green occupation (L). The source's marks are incomplete.</param>
/// <param name="IsDigital">Whether the classification marks it as a digital occupation (S). The source's marks are incomplete.</param>
public sealed record Occupation(OccupationCode Code, string? Name, bool IsGreen, bool IsDigital)
{
    /// <summary>The code one level up; null for a major group.</summary>
    public OccupationCode? Parent => Code.Depth == 1 ? null : new OccupationCode(Code.Value[..^3]);
}
