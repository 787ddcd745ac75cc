namespace Matcher.Scoring;

/// <summary>A fact that keeps rows out.</summary>
/// <param name="Gate">The gate, numbered by the query's owner from 0.</param>
/// <param name="Fact">The fact, numbered by the query's owner from 0.</param>
/// <param name="IsChangeable">Whether somebody could change the fact.</param>
public readonly record struct Finding(int Gate, int Fact, bool IsChangeable);
