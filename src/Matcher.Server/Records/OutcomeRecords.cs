using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Outcomes, both ways.
internal static class OutcomeRecords
{
    // A person whom no id names yet: a fair system's opaque id is looked up afterwards.
    private static readonly CandidateId Unnamed = new("unnamed");

    public static Outcome Read(V1.Outcome wire, string path, OutcomeSource source, FieldReader fields)
    {
        if (wire.OutcomeId.Length > 0)
            fields.Add($"{path}.outcome_id", "is given; the service makes it.");
        string? post = fields.Id($"{path}.post_id", wire.PostId);
        string? fair = wire.FairId.Length == 0 ? null : fields.Id($"{path}.fair_id", wire.FairId);
        DateOnly? day = fields.Date($"{path}.happened_on", wire.HappenedOn);
        if (wire.HappenedOn.Length == 0)
            fields.Add($"{path}.happened_on", "is missing; a date is YYYY-MM-DD.");
        var outcome = new Outcome
        {
            Id = new OutcomeId(NewIds.Outcome()),
            Post = new PostId(post ?? "unreadable"),
            Candidate = ReadPerson(wire, path, source, fields),
            Kind = fields.RequiredWord<V1.OutcomeKind, OutcomeKind>($"{path}.kind", wire.Kind),
            HappenedOn = day ?? default,
            Source = source,
            Fair = fair is null ? null : new FairId(fair),
            Origin = wire.Origin is null ? null : ReadOrigin(wire.Origin, $"{path}.origin", fields),
            WhyNot = wire.WhyNot is null ? null : ReadWhyNot(wire.WhyNot, $"{path}.why_not", fields),
        };
        fields.Add(path, OutcomeChecks.Check(outcome, fields.Today));
        return outcome;
    }

    public static V1.Outcome Write(RecordedOutcome recorded, ReadOnlySpan<byte> secret, bool hidesPerson)
    {
        Outcome outcome = recorded.Outcome;
        return new V1.Outcome
        {
            OutcomeId = outcome.Id.Value,
            PostId = outcome.Post.Value,
            CandidateId = hidesPerson ? "" : outcome.Candidate.Value,
            OpaqueId = outcome.Fair is { } fair ? FairPeople.OpaqueId(secret, fair, outcome.Candidate) : "",
            FairId = outcome.Fair?.Value ?? "",
            Kind = Words<V1.OutcomeKind, OutcomeKind>.Write(outcome.Kind),
            HappenedOn = Dates.Write(outcome.HappenedOn),
            Source = Words<V1.OutcomeSource, OutcomeSource>.Write(outcome.Source),
            Origin = outcome.Origin is null ? null : Write(outcome.Origin),
            WhyNot = outcome.WhyNot is null ? null : Write(outcome.WhyNot),
            RecordedAt = Dates.Write(recorded.Recorded.At),
            RecordedBy = recorded.Recorded.By,
            TakenBackAt = Dates.Write(recorded.TakenBack?.At),
            TakenBackBy = recorded.TakenBack?.By ?? "",
            TakenBackBecause = recorded.TakenBackBecause ?? "",
        };
    }

    public static V1.ListOrigin Write(ListOrigin origin)
    {
        var wire = new V1.ListOrigin { Way = Words<V1.ListWay, ListWay>.Write(origin.Way), Model = origin.Model ?? "" };
        if (origin.Position is { } position)
            wire.Position = position;
        return wire;
    }

    private static CandidateId ReadPerson(V1.Outcome wire, string path, OutcomeSource source, FieldReader fields)
    {
        if (wire.OpaqueId.Length == 0 && source != OutcomeSource.FairSystem)
            return fields.Id($"{path}.candidate_id", wire.CandidateId) is { } id ? new CandidateId(id) : Unnamed;
        if (wire.CandidateId.Length > 0)
            fields.Add($"{path}.candidate_id", "is given; a fair's people go by opaque_id.");
        fields.Id($"{path}.opaque_id", wire.OpaqueId);
        if (wire.FairId.Length == 0)
            fields.Add($"{path}.fair_id", "is missing; an opaque_id belongs to a fair.");
        return Unnamed;
    }

    private static ListOrigin? ReadOrigin(V1.ListOrigin wire, string path, FieldReader fields)
    {
        ListWay way = fields.RequiredWord<V1.ListWay, ListWay>($"{path}.way", wire.Way);
        int? position = wire.HasPosition ? wire.Position : null;
        string? model = wire.Model.Length == 0 ? null : wire.Model;
        bool hasFaults = false;
        Require(position is >= 1 and <= ListOrigin.MaxPosition || (position is null && way == ListWay.Counsellor), "position", $"was '{position}'; 1 to {ListOrigin.MaxPosition} is allowed, and only a counsellor may bring two together without a list.");
        Require(model is not null || way is not (ListWay.Shortlist or ListWay.Recommendation), "model", "is missing; versions.model of the list's answer names it.");
        Require(model is null || ListOrigin.IsModel(model), "model", "is not NAME/VERSION, as in versions.model of an answer.");
        return hasFaults ? null : new ListOrigin(way, position, model);

        void Require(bool holds, string field, string message)
        {
            if (holds)
                return;
            hasFaults = true;
            fields.Add($"{path}.{field}", message);
        }
    }

    private static WhyNot ReadWhyNot(V1.WhyNot wire, string path, FieldReader fields) => new(
        fields.RequiredWord<V1.OutcomeSide, OutcomeSide>($"{path}.side", wire.Side),
        fields.RequiredWord<V1.NoReason, NoReason>($"{path}.reason", wire.Reason),
        fields.Text($"{path}.text", wire.Text, OutcomeChecks.MaxTextLength));

    private static V1.WhyNot Write(WhyNot whyNot) => new()
    {
        Side = Words<V1.OutcomeSide, OutcomeSide>.Write(whyNot.Side),
        Reason = Words<V1.NoReason, NoReason>.Write(whyNot.Reason),
        Text = whyNot.Text ?? "",
    };
}
