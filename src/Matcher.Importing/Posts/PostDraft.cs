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

    /// <summary>Belongs to the pay, which may stand in a later column.</summary>
    public bool? HasGuaranteedBase { get; set; }

    public string? EmployerName { get; set; }

    public EmployerId? EmployerId { get; set; }

    public EmployerNature? EmployerNature { get; set; }

    /// <summary>Puts together what stood in several columns.</summary>
    public Post Finish(RowAccount account)
    {
        var post = Post;
        if (HasGuaranteedBase is { } isGuaranteed)
        {
            if (post.Pay is { } pay)
                post = post with { Pay = new(pay.Min, pay.Max, pay.Period, isGuaranteed) };
            else
                account.Repair("guaranteed_base", "no pay to which it belongs", isGuaranteed ? "yes" : "no", null);
        }
        return FactsDate is not { } date ? post : post with
        {
            Demands = [.. post.Demands.Select(demand => demand with { Date = date })],
            Exposures = [.. post.Exposures.Select(fact => fact with { Date = date })],
            Provisions = [.. post.Provisions.Select(fact => new Provision(fact.Kind, fact.State, fact.Tier, fact.Source, date))],
        };
    }
}
