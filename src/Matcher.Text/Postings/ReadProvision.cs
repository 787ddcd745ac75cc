using Matcher.Domain;

namespace Matcher.Text;

/// <summary>What words of a post say of one provision.</summary>
/// <param name="Kind">The provision.</param>
/// <param name="State">There or refused.</param>
/// <param name="Place">Where the words stand.</param>
public readonly record struct ReadProvision(ProvisionKind Kind, ProvisionState State, WordPlace Place);
