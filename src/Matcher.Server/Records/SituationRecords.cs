using Matcher.Domain;

namespace Matcher.Server;

// What a counsellor knows of a person's situation, both ways.
internal static class SituationRecords
{
    public static Situation Read(V1.Situation? wire, string path, FieldReader fields)
    {
        if (wire is null)
            return Situation.Unknown;
        var situation = new Situation
        {
            WantsWork = wire.HasWantsWork ? wire.WantsWork : null,
            WantsTraining = wire.HasWantsTraining ? wire.WantsTraining : null,
            EmployedSince = fields.Date($"{path}.employed_since", wire.EmployedSince),
            LeftSchoolOn = fields.Date($"{path}.left_school_on", wire.LeftSchoolOn),
            LadderStep = wire.HasLadderStep ? fields.Word<V1.LadderStep, LadderStep>($"{path}.ladder_step", wire.LadderStep) : null,
            IsProficient = wire.HasProficient ? wire.Proficient : null,
            AcceptsLowerStep = wire.HasAcceptsLowerStep ? wire.AcceptsLowerStep : null,
            ReceivesSubsistence = wire.HasReceivesSubsistence ? wire.ReceivesSubsistence : null,
            IsFirstSelfEmployment = wire.HasFirstSelfEmployment ? wire.FirstSelfEmployment : null,
        };
        fields.Add(path, SituationChecks.Check(situation, fields.Today));
        return situation;
    }

    public static V1.Situation Write(Situation situation)
    {
        var wire = new V1.Situation { EmployedSince = Dates.Write(situation.EmployedSince), LeftSchoolOn = Dates.Write(situation.LeftSchoolOn) };
        if (situation.WantsWork is { } work)
            wire.WantsWork = work;
        if (situation.WantsTraining is { } training)
            wire.WantsTraining = training;
        if (situation.LadderStep is { } step)
            wire.LadderStep = Words<V1.LadderStep, LadderStep>.Write(step);
        if (situation.IsProficient is { } proficient)
            wire.Proficient = proficient;
        if (situation.AcceptsLowerStep is { } accepts)
            wire.AcceptsLowerStep = accepts;
        if (situation.ReceivesSubsistence is { } receives)
            wire.ReceivesSubsistence = receives;
        if (situation.IsFirstSelfEmployment is { } first)
            wire.FirstSelfEmployment = first;
        return wire;
    }
}
