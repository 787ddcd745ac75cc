using Matcher.Domain;

namespace Matcher.Server;

// Wishes, both ways.
internal static class WishRecords
{
    public static Wishes Read(V1.Wishes wire, string path, FieldReader fields) => new()
    {
        Titles = fields.Texts($"{path}.titles", wire.Titles),
        Occupations = Lists.Occupations(wire.Occupations, $"{path}.occupations", fields),
        Forms = Lists.Words<V1.EmploymentForm, EmploymentForm>(wire.Forms, $"{path}.forms", fields),
        WorkModes = Lists.Words<V1.WorkMode, WorkMode>(wire.WorkModes, $"{path}.work_modes", fields),
        PayFloorYuanPerMonth = wire.HasPayFloorYuanPerMonth ? wire.PayFloorYuanPerMonth : null,
        WantsInsurance = wire.HasWantsInsurance ? wire.WantsInsurance : null,
        WantsGuaranteedBase = wire.HasWantsGuaranteedBase ? wire.WantsGuaranteedBase : null,
        MaxHoursPerWeek = wire.HasMaxHoursPerWeek ? wire.MaxHoursPerWeek : null,
        AcceptsNightShift = wire.HasAcceptsNightShift ? wire.AcceptsNightShift : null,
        WillingToMove = wire.HasWillingToMove ? wire.WillingToMove : null,
        MaxCommuteKm = wire.HasMaxCommuteKm ? wire.MaxCommuteKm : null,
    };

    public static V1.Wishes Write(Wishes wishes)
    {
        var wire = new V1.Wishes();
        wire.Titles.AddRange(wishes.Titles);
        wire.Occupations.AddRange(wishes.Occupations.Select(code => code.Value));
        wire.Forms.AddRange(wishes.Forms.Select(Words<V1.EmploymentForm, EmploymentForm>.Write));
        wire.WorkModes.AddRange(wishes.WorkModes.Select(Words<V1.WorkMode, WorkMode>.Write));
        if (wishes.PayFloorYuanPerMonth is { } floor)
            wire.PayFloorYuanPerMonth = floor;
        if (wishes.WantsInsurance is { } insurance)
            wire.WantsInsurance = insurance;
        if (wishes.WantsGuaranteedBase is { } guaranteed)
            wire.WantsGuaranteedBase = guaranteed;
        if (wishes.MaxHoursPerWeek is { } hours)
            wire.MaxHoursPerWeek = hours;
        if (wishes.AcceptsNightShift is { } night)
            wire.AcceptsNightShift = night;
        if (wishes.WillingToMove is { } move)
            wire.WillingToMove = move;
        if (wishes.MaxCommuteKm is { } commute)
            wire.MaxCommuteKm = commute;
        return wire;
    }
}
