using Matcher.Domain;

namespace Matcher.Server;

// A candidate of the contract as one of the domain.
internal static class CandidateReader
{
    public static Candidate Read(V1.Candidate? wire, string path, string madeId, FieldReader fields, DateTimeOffset now)
    {
        if (wire is null)
        {
            fields.Add(path, "is missing.");
            wire = new V1.Candidate();
        }

        string? id = wire.CandidateId.Length == 0 && madeId.Length > 0 ? madeId : fields.Id($"{path}.candidate_id", wire.CandidateId);
        Candidate candidate = new()
        {
            Id = new CandidateId(id ?? "unreadable"),
            BirthDate = fields.Date($"{path}.birth_date", wire.BirthDate),
            Sex = fields.Word<V1.Sex, Sex>($"{path}.sex", wire.Sex),
            Residence = fields.Region($"{path}.residence", wire.Residence),
            Hukou = fields.Region($"{path}.hukou", wire.Hukou),
            IsMonitored = wire.Monitored,
            IsSynthetic = wire.Synthetic,
        };
        candidate = Work(Abilities(candidate, wire, path, fields), wire, path, fields) with
        {
            Consents = Lists.Read(wire.Consents, $"{path}.consents", fields, (consent, place, found) => ConsentRecords.Read(consent, place, found, now)),
        };
        fields.Add(path, CandidateChecks.Check(candidate, fields.Today));
        return candidate;
    }

    private static Candidate Abilities(Candidate candidate, V1.Candidate wire, string path, FieldReader fields) => candidate with
    {
        Disabilities = Lists.Read(wire.Disabilities, $"{path}.disabilities", fields, ReadDisability),
        Functions = Lists.Read(wire.Functions, $"{path}.functions", fields, ReadFunction),
        Needs = Lists.Read(wire.Needs, $"{path}.needs", fields, ReadNeed),
        AvoidedExposures = Lists.Words<V1.Exposure, Exposure>(wire.AvoidedExposures, $"{path}.avoided_exposures", fields),
    };

    private static Candidate Work(Candidate candidate, V1.Candidate wire, string path, FieldReader fields) => candidate with
    {
        Education = fields.Word<V1.EducationLevel, EducationLevel>($"{path}.education", wire.Education),
        Skills = wire.Skills is { } skills ? fields.Texts($"{path}.skills.values", skills.Values) : null,
        Licences = wire.Licences is { } licences ? Lists.Licences(licences.Values, $"{path}.licences.values", fields) : null,
        ExperienceYears = wire.HasExperienceYears ? wire.ExperienceYears : null,
        CompletedCourses = fields.Texts($"{path}.completed_courses", wire.CompletedCourses),
        Status = fields.Word<V1.EmploymentStatus, EmploymentStatus>($"{path}.status", wire.Status),
        PublicWelfare = wire.PublicWelfare is { } history
            ? new PublicWelfareHistory(history.Placements, history.HasLastAppraisalPassed ? history.LastAppraisalPassed : null)
            : null,
        Wishes = wire.Wishes is { } wishes ? WishRecords.Read(wishes, $"{path}.wishes", fields) : Wishes.None,
    };

    private static Disability? ReadDisability(V1.Disability wire, string path, FieldReader fields)
    {
        DisabilityType type = fields.RequiredWord<V1.DisabilityType, DisabilityType>($"{path}.type", wire.Type);
        DisabilityKind? kind = fields.Word<V1.DisabilityKind, DisabilityKind>($"{path}.kind", wire.Kind);
        if (kind is { } known && wire.Type != V1.DisabilityType.Unspecified && DisabilityKinds.TypeOf(known) != type)
        {
            fields.Add($"{path}.kind", $"was {Vocabulary<DisabilityKind>.Of(known)}, a kind of {Vocabulary<DisabilityType>.Of(DisabilityKinds.TypeOf(known))}.");
            return null;
        }

        if (!wire.HasGrade || wire.Grade is >= 1 and <= 4)
            return wire.Type == V1.DisabilityType.Unspecified ? null : new Disability(type, wire.HasGrade ? wire.Grade : null, kind);
        fields.Add($"{path}.grade", $"was {wire.Grade}; 1 to 4 is allowed.");
        return null;
    }

    // Without a date the function was assessed today, by the call that brings it.
    private static FunctionAssessment? ReadFunction(V1.FunctionAssessment wire, string path, FieldReader fields)
    {
        FunctionAxis axis = fields.RequiredWord<V1.FunctionAxis, FunctionAxis>($"{path}.axis", wire.Axis);
        Level? level = fields.Level($"{path}.level", wire.Level);
        DateOnly assessedOn = fields.PastDate($"{path}.assessed_on", wire.AssessedOn) ?? fields.Today;
        DateOnly? validTo = fields.Date($"{path}.valid_to", wire.ValidTo);
        FactSource source = fields.RequiredWord<V1.FactSource, FactSource>($"{path}.source", wire.Source);
        if (validTo < assessedOn)
            fields.Add($"{path}.valid_to", $"was {Dates.Write(validTo)}, before assessed_on {Dates.Write(assessedOn)}.");
        return level is { } given ? new FunctionAssessment(axis, given, assessedOn, validTo, source) : null;
    }

    private static Need ReadNeed(V1.Need wire, string path, FieldReader fields) => new(
        fields.RequiredWord<V1.ProvisionKind, ProvisionKind>($"{path}.provision", wire.Provision),
        fields.RequiredWord<V1.NeedStrength, NeedStrength>($"{path}.strength", wire.Strength));
}
