namespace Matcher.Domain;

/// <summary>Says that an exposure is present at a workplace or that it is not. An exposure without a fact is unknown.</summary>
/// <param name="Exposure">The exposure.</param>
/// <param name="IsPresent">Whether it is there.</param>
/// <param name="Source">Who says so; only <see cref="FactSource.Declared"/> may block.</param>
/// <param name="Date">The day of the statement, if known.</param>
public sealed record ExposureFact(Exposure Exposure, bool IsPresent, FactSource Source, DateOnly? Date = null);
