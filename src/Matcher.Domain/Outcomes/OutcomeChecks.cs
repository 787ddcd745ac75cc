namespace Matcher.Domain;

/// <summary>What no single field of an outcome can check alone.</summary>
public static class OutcomeChecks
{
    /// <summary>The longest text of a reason or of a correction, in characters.</summary>
    public const int MaxTextLength = 200;

    /// <summary>Lists everything wrong with an outcome; empty if it may be stored.</summary>
    /// <param name="outcome">The record.</param>
    /// <param name="today">The day on which it is recorded.</param>
    public static IReadOnlyList<Violation> Check(Outcome outcome, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var found = new List<Violation>();
        if (outcome.HappenedOn > today)
            found.Add(new("happened_on", $"was {outcome.HappenedOn:yyyy-MM-dd}, after {today:yyyy-MM-dd}."));
        if (outcome.Kind == OutcomeKind.NotPursued && outcome.WhyNot is null)
            found.Add(new("why_not", "is missing; who goes no further says why."));
        if (outcome.Kind != OutcomeKind.NotPursued && outcome.WhyNot is not null)
            found.Add(new("why_not", $"is given with {Vocabulary<OutcomeKind>.Of(outcome.Kind)}; it goes with {Vocabulary<OutcomeKind>.Of(OutcomeKind.NotPursued)} alone."));
        if (outcome.WhyNot is { Text: { } text } whyNot)
            CheckText(whyNot.Reason, text, found);
        if (outcome.Source == OutcomeSource.FairSystem && outcome.Fair is null)
            found.Add(new("fair_id", "is missing; a fair system tells of its fair."));
        return found;
    }

    private static void CheckText(NoReason reason, string text, List<Violation> found)
    {
        if (reason != NoReason.Other)
            found.Add(new("why_not.text", $"is given with {Vocabulary<NoReason>.Of(reason)}; it goes with {Vocabulary<NoReason>.Of(NoReason.Other)} alone."));
        if (text.Length > MaxTextLength)
            found.Add(new("why_not.text", $"has {text.Length} characters; at most {MaxTextLength} are allowed."));
    }
}
