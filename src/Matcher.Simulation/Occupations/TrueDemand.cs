namespace Matcher.Simulation;

/// <summary>What work really asks on an axis, whether or not a post says so.</summary>
internal readonly record struct TrueDemand(int Level, bool IsEssential);
