using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>A post while its row is read.</summary>
/// <param name="today">The day of the import: the date of facts for which the file gives none.</param>
internal sealed class PostDraft(DateOnly today)
{
    public Post Post { get; set; } = new() { Id = default, Title = "" };

    public DateOnly Today => today;

    /// <summary>The day on which the facts were said; null if the file does not say.</summary>
    public DateOnly? FactsDate { get; set; }

    public string? EmployerName { get; set; }

    public EmployerId? EmployerId { get; set; }

    public EmployerNature? EmployerNature { get; set; }
}
