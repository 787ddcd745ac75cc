using Matcher.Domain;

namespace Matcher.Server;

// Demands, exposures and provisions of a post, both ways.
internal static class DemandFacts
{
    public static Demand ReadDemand(V1.Demand wire, string path, FieldReader fields) => new(
        fields.RequiredWord<V1.FunctionAxis, FunctionAxis>($"{path}.axis", wire.Axis),
        wire.HasLevel ? fields.Level($"{path}.level", wire.Level) : null,
        fields.Word<V1.DemandWeight, DemandWeight>($"{path}.weight", wire.Weight) ?? DemandWeight.Unstated,
        fields.RequiredWord<V1.FactSource, FactSource>($"{path}.source", wire.Source),
        fields.PastDate($"{path}.date", wire.Date))
    {
        Least = wire.HasLeast ? fields.Level($"{path}.least", wire.Least) : null,
        Most = wire.HasMost ? fields.Level($"{path}.most", wire.Most) : null,
        Words = ReadWords(wire.Source, wire.Words, path, fields),
    };

    public static ExposureFact ReadExposure(V1.ExposureFact wire, string path, FieldReader fields) => new(
        fields.RequiredWord<V1.Exposure, Exposure>($"{path}.exposure", wire.Exposure),
        wire.Present,
        fields.RequiredWord<V1.FactSource, FactSource>($"{path}.source", wire.Source),
        fields.PastDate($"{path}.date", wire.Date)) { Words = ReadWords(wire.Source, wire.Words, path, fields) };

    // Without a date the provision was said today, by the call that brings it.
    public static Provision? ReadProvision(V1.Provision wire, string path, FieldReader fields)
    {
        ProvisionKind kind = fields.RequiredWord<V1.ProvisionKind, ProvisionKind>($"{path}.kind", wire.Kind);
        ProvisionState state = fields.RequiredWord<V1.ProvisionState, ProvisionState>($"{path}.state", wire.State);
        AccommodationTier? tier = fields.Word<V1.AccommodationTier, AccommodationTier>($"{path}.tier", wire.Tier);
        FactSource source = fields.RequiredWord<V1.FactSource, FactSource>($"{path}.source", wire.Source);
        DateOnly date = fields.PastDate($"{path}.date", wire.Date) ?? fields.Today;
        bool needsTier = state == ProvisionState.Arrangeable;
        if (needsTier == tier is not null)
            return new Provision(kind, state, tier, source, date) { Words = ReadWords(wire.Source, wire.Words, path, fields) };
        if (needsTier && wire.Tier == V1.AccommodationTier.Unspecified)
            fields.Add($"{path}.tier", $"is missing; a provision that can be arranged has one of {Vocabulary<AccommodationTier>.Allowed}.");
        else if (!needsTier)
            fields.Add($"{path}.tier", $"was {Vocabulary<AccommodationTier>.Of(tier!.Value)}; only a provision that can be arranged has a tier.");
        return null;
    }

    // What somebody confirmed is no longer what was read.
    private static string? ReadWords(V1.FactSource source, string words, string path, FieldReader fields) =>
        source == V1.FactSource.Stated ? fields.Text($"{path}.words", words) : null;

    public static V1.Demand Write(Demand demand)
    {
        var wire = new V1.Demand
        {
            Axis = Words<V1.FunctionAxis, FunctionAxis>.Write(demand.Axis),
            Weight = Words<V1.DemandWeight, DemandWeight>.Write(demand.Weight),
            Source = Words<V1.FactSource, FactSource>.Write(demand.Source),
            Date = Dates.Write(demand.Date),
        };
        if (demand.Level is { } level)
            wire.Level = level.Value;
        if (demand.Least is { } least)
            wire.Least = least.Value;
        if (demand.Most is { } most)
            wire.Most = most.Value;
        wire.Words = demand.Words ?? "";
        return wire;
    }

    public static V1.ExposureFact Write(ExposureFact fact) => new()
    {
        Exposure = Words<V1.Exposure, Exposure>.Write(fact.Exposure),
        Present = fact.IsPresent,
        Source = Words<V1.FactSource, FactSource>.Write(fact.Source),
        Date = Dates.Write(fact.Date),
        Words = fact.Words ?? "",
    };

    public static V1.Provision Write(Provision provision)
    {
        var wire = new V1.Provision
        {
            Kind = Words<V1.ProvisionKind, ProvisionKind>.Write(provision.Kind),
            State = Words<V1.ProvisionState, ProvisionState>.Write(provision.State),
            Source = Words<V1.FactSource, FactSource>.Write(provision.Source),
            Date = Dates.Write(provision.Date),
            Words = provision.Words ?? "",
        };
        if (provision.Tier is { } tier)
            wire.Tier = Words<V1.AccommodationTier, AccommodationTier>.Write(tier);
        return wire;
    }
}
