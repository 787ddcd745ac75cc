using Matcher.Domain;

namespace Matcher.Server;

// A candidate of the domain as one of the contract.
internal static class CandidateWriter
{
    public static V1.Candidate Write(Candidate candidate)
    {
        var wire = new V1.Candidate
        {
            CandidateId = candidate.Id.Value,
            BirthDate = Dates.Write(candidate.BirthDate),
            Residence = candidate.Residence?.Value ?? "",
            Hukou = candidate.Hukou?.Value ?? "",
            Monitored = candidate.IsMonitored,
            Synthetic = candidate.IsSynthetic,
        };
        WriteAbilities(candidate, wire);
        WriteWork(candidate, wire);
        wire.Consents.AddRange(candidate.Consents.Select(ConsentRecords.Write));
        return wire;
    }

    // What a portal gets back: the consents that it changed, nothing else of the person.
    public static V1.Candidate WriteConsents(Candidate candidate)
    {
        var wire = new V1.Candidate { CandidateId = candidate.Id.Value, Synthetic = candidate.IsSynthetic };
        wire.Consents.AddRange(candidate.Consents.Select(ConsentRecords.Write));
        return wire;
    }

    private static void WriteAbilities(Candidate candidate, V1.Candidate wire)
    {
        if (candidate.Sex is { } sex)
            wire.Sex = Words<V1.Sex, Sex>.Write(sex);
        wire.Disabilities.AddRange(candidate.Disabilities.Select(Write));
        wire.Functions.AddRange(candidate.Functions.Select(function => new V1.FunctionAssessment
        {
            Axis = Words<V1.FunctionAxis, FunctionAxis>.Write(function.Axis),
            Level = function.Level.Value,
            AssessedOn = Dates.Write(function.AssessedOn),
            ValidTo = Dates.Write(function.ValidTo),
            Source = Words<V1.FactSource, FactSource>.Write(function.Source),
        }));
        wire.Needs.AddRange(candidate.Needs.Select(need => new V1.Need
        {
            Provision = Words<V1.ProvisionKind, ProvisionKind>.Write(need.Provision),
            Strength = Words<V1.NeedStrength, NeedStrength>.Write(need.Strength),
        }));
        wire.AvoidedExposures.AddRange(candidate.AvoidedExposures.Select(Words<V1.Exposure, Exposure>.Write));
    }

    private static void WriteWork(Candidate candidate, V1.Candidate wire)
    {
        if (candidate.Education is { } education)
            wire.Education = Words<V1.EducationLevel, EducationLevel>.Write(education);
        if (candidate.Skills is { } skills)
            wire.Skills = new V1.StringList { Values = { skills } };
        if (candidate.Licences is { } licences)
            wire.Licences = new V1.StringList { Values = { licences.Select(licence => licence.Value) } };
        if (candidate.ExperienceYears is { } years)
            wire.ExperienceYears = years;
        wire.CompletedCourses.AddRange(candidate.CompletedCourses);
        if (candidate.Status is { } status)
            wire.Status = Words<V1.EmploymentStatus, EmploymentStatus>.Write(status);
        if (candidate.PublicWelfare is { } history)
            wire.PublicWelfare = Write(history);
        if (candidate.Wishes != Wishes.None)
            wire.Wishes = WishRecords.Write(candidate.Wishes);
    }

    private static V1.Disability Write(Disability disability)
    {
        var wire = new V1.Disability { Type = Words<V1.DisabilityType, DisabilityType>.Write(disability.Type) };
        if (disability.Grade is { } grade)
            wire.Grade = grade;
        if (disability.Kind is { } kind)
            wire.Kind = Words<V1.DisabilityKind, DisabilityKind>.Write(kind);
        return wire;
    }

    private static V1.PublicWelfareHistory Write(PublicWelfareHistory history)
    {
        var wire = new V1.PublicWelfareHistory { Placements = history.Placements };
        if (history.LastAppraisalPassed is { } passed)
            wire.LastAppraisalPassed = passed;
        return wire;
    }
}
