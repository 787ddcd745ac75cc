namespace Matcher.Domain;

/// <summary>Why a pair went no further, as one side said.</summary>
/// <param name="Side">Which side went no further.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Text">The reason in words; only with <see cref="NoReason.Other"/>, and never needed.</param>
public sealed record WhyNot(OutcomeSide Side, NoReason Reason, string? Text = null);
