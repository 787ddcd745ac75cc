using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>A course while its row is read.</summary>
/// <param name="today">The day of the import: the date of provisions for which the file gives none.</param>
internal sealed class CourseDraft(DateOnly today)
{
    public Course Course { get; set; } = new() { Id = default, Name = "" };

    public DateOnly Today => today;

    /// <summary>The day on which the provisions were said; null if the file does not say.</summary>
    public DateOnly? FactsDate { get; set; }
}
