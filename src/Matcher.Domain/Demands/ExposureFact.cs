namespace Matcher.Domain;

/// <summary>Says that an exposure is present at a workplace or that it is not. An exposure without a fact is unknown.</summary>
/// <param name="Exposure">The exposure.</param>
/// <param name="IsPresent">Whether it is there.</param>
/// <param name="Source">Who says so; only <see cref="FactSource.Declared"/> may block.</param>
/// <param name="Date">The day of the statement, if known.</param>
public sealed record ExposureFact(Exposure Exposure, bool IsPresent, FactSource Source, DateOnly? Date = null)
{
    /// <summary>The words of the post that it was read from; null if somebody gave it.</summary>
    public string? Words { get; init; }

    /// <summary>Whether it was read from the post's own words.</summary>
    public bool IsRead => Source == FactSource.Stated && Words is not null;
}
