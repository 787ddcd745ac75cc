using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Something that is shown beside a plan and decides nothing.</summary>
internal abstract record NoteRule : Rule
{
    /// <summary>What it concerns.</summary>
    public required NoteSubject Subject { get; init; }

    /// <summary>What it says, in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>What it says, in English.</summary>
    public required string En { get; init; }

    /// <summary>The types that it is for; empty for all.</summary>
    public IReadOnlyList<DisabilityType> Types { get; init; } = [];

    /// <summary>Whom a special measure is for, such as 美丽工坊 for women (row 35 of the seed inventory); null for all.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The provisions that it pays for; empty if it is not about provisions.</summary>
    public IReadOnlyList<ProvisionKind> Provisions { get; init; } = [];

    /// <summary>What kind of note it makes.</summary>
    public abstract PlanNoteKind NoteKind { get; }
}
