namespace Matcher.Domain;

/// <summary>How staff arranged one list.</summary>
/// <param name="List">The list.</param>
/// <param name="Version">Rises by one with every change of the arrangement; 0 for a list that nobody ever arranged.</param>
/// <param name="Entries">The entries arranged, in the order in which that was done.</param>
public sealed record Arrangement(ListName List, long Version, IReadOnlyList<ArrangedEntry> Entries)
{
    /// <summary>The most entries of a list that may be arranged: a list that is arranged from end to end is no list of the model's.</summary>
    public const int MostEntries = 100;

    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>Finds an entry; null if it is not arranged.</summary>
    public ArrangedEntry? Find(string id) => Entries.FirstOrDefault(entry => string.Equals(entry.Id, id, StringComparison.Ordinal));
}
