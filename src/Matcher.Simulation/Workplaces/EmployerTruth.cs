namespace Matcher.Simulation;

/// <summary>An employer with what no record says: how it really meets disabled people.</summary>
/// <param name="Record">The record.</param>
/// <param name="Home">Where it is.</param>
/// <param name="Attitude">Hidden: mean 0 and variance 1; above 0 is welcoming.</param>
internal sealed record EmployerTruth(Employer Record, County Home, double Attitude);
