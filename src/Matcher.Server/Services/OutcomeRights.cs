using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// What a caller may tell and see of outcomes. Staff everything; a portal what people did, as it told; a fair system what employers
// did at its fairs.
internal sealed class OutcomeRights(Caller caller)
{
    private static readonly OutcomeKind[] OfPeople = [OutcomeKind.Viewed, OutcomeKind.Applied];
    private static readonly OutcomeKind[] OfEmployers = [OutcomeKind.Viewed, OutcomeKind.Interviewed, OutcomeKind.Offered];

    private readonly bool _isStaff = caller.IsStaff;

    public string Name => caller.Key.Name;

    // A fair knows its people by other ids than the service.
    public bool HidesPerson => !_isStaff && !caller.Has(Scopes.Portal);

    // Follows from the key. Staff write down what others told them.
    public OutcomeSource Source(V1.Outcome wire, string path, FieldReader fields)
    {
        OutcomeSource? given = fields.Word<V1.OutcomeSource, OutcomeSource>($"{path}.source", wire.Source);
        if (_isStaff)
            return given ?? OutcomeSource.Counsellor;
        bool isFair = caller.Has(Scopes.Fair) && (wire.FairId.Length > 0 || !caller.Has(Scopes.Portal));
        OutcomeSource own = isFair ? OutcomeSource.FairSystem : OutcomeSource.Portal;
        if (given is not null && given != own)
            fields.Add($"{path}.source", $"was {Vocabulary<OutcomeSource>.Of(given.Value)}; this key tells as {Vocabulary<OutcomeSource>.Of(own)}.");
        return own;
    }

    public void CheckMayTell(Outcome outcome)
    {
        if (_isStaff)
            return;
        if (outcome.Source == OutcomeSource.Portal)
            Check(outcome, OfPeople, OutcomeSide.Person);
        else if (!caller.Reaches(outcome.Fair!.Value))
            throw Faults.FairNotBound(outcome.Fair.Value.Value);
        else
            Check(outcome, OfEmployers, OutcomeSide.Employer);
    }

    public bool MayTakeBack(RecordedOutcome recorded) => _isStaff || recorded.Outcome.Source switch
    {
        OutcomeSource.Portal => caller.Has(Scopes.Portal) && recorded.Recorded.By == Name,
        OutcomeSource.FairSystem => recorded.Outcome.Fair is { } fair && caller.Reaches(fair),
        _ => false,
    };

    // Narrows a question to what the caller may see.
    public OutcomeQuery Narrow(OutcomeQuery query, FieldReader fields)
    {
        if (_isStaff)
        {
            if (query.Post is null && query.Candidate is null)
                fields.Add("post_id", "is missing, and candidate_id too; one of them is needed.");
            return query;
        }

        if (caller.Has(Scopes.Fair) && (query.Fair is not null || !caller.Has(Scopes.Portal)))
            return OfFair(query, fields);
        if (query.Candidate is null)
            fields.Add("candidate_id", "is missing; a portal asks about one person.");
        return query with { Source = OutcomeSource.Portal, RecordedBy = Name };
    }

    private OutcomeQuery OfFair(OutcomeQuery query, FieldReader fields)
    {
        if (query.Post is null)
            fields.Add("post_id", "is missing; a fair system asks about one post.");
        if (query.Candidate is not null)
            fields.Add("candidate_id", "is given; a fair's people go by opaque_id.");
        if (query.Fair is null)
            fields.Add("fair_id", "is missing.");
        else if (!caller.Reaches(query.Fair.Value))
            throw Faults.FairNotBound(query.Fair.Value.Value);
        return query with { Source = OutcomeSource.FairSystem };
    }

    private static void Check(Outcome outcome, OutcomeKind[] kinds, OutcomeSide side)
    {
        if (outcome.Kind == OutcomeKind.NotPursued ? outcome.WhyNot!.Side != side : !kinds.Contains(outcome.Kind))
            throw Faults.OutcomeBeyondScope($"{string.Join(", ", kinds.Select(Vocabulary<OutcomeKind>.Of))}, and {Vocabulary<OutcomeKind>.Of(OutcomeKind.NotPursued)} by the {Vocabulary<OutcomeSide>.Of(side)}");
    }
}
