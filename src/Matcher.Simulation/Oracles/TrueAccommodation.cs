namespace Matcher.Simulation;

/// <summary>What a provision really does for a person on an axis.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Kind">The provision.</param>
/// <param name="Least">The least level that the person must bring.</param>
/// <param name="Gain">The levels gained.</param>
/// <param name="Ceiling">The highest level that can be reached so.</param>
internal readonly record struct TrueAccommodation(FunctionAxis Axis, ProvisionKind Kind, int Least, int Gain, int Ceiling);
