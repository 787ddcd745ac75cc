using Matcher.Domain;

namespace Matcher.Server;

// A post of the contract as one of the domain.
internal static class PostReader
{
    public static PostDraft Read(V1.Post? wire, string path, string madeId, FieldReader fields)
    {
        if (wire is null)
        {
            fields.Add(path, "is missing.");
            wire = new V1.Post();
        }

        string? id = wire.PostId.Length == 0 && madeId.Length > 0 ? madeId : fields.Id($"{path}.post_id", wire.PostId);
        string? employerId = wire.EmployerId.Length == 0 ? null : fields.Id($"{path}.employer_id", wire.EmployerId);
        string? employerName = fields.Text($"{path}.employer_name", wire.EmployerName);
        Post post = new()
        {
            Id = new PostId(id ?? "unreadable"),
            Title = fields.Text($"{path}.title", wire.Title, PostChecks.MaxTitleLength) ?? "",
            Employer = PostDraft.Employer(employerId, employerName),
            IsMedicalInstitution = wire.HasMedicalInstitution ? wire.MedicalInstitution : null,
            IsReserved = wire.HasReserved ? wire.Reserved : null,
            IsSynthetic = wire.Synthetic,
        };
        post = Facts(Conditions(Words(post, wire, path, fields), wire, path, fields), wire, path, fields);
        fields.Add(path, PostChecks.Check(post));
        return new PostDraft(post, employerName);
    }

    private static Post Words(Post post, V1.Post wire, string path, FieldReader fields) => post with
    {
        Text = fields.Text($"{path}.text", wire.Text, PostChecks.MaxTextLength),
        Region = fields.Region($"{path}.region", wire.Region),
        PlaceText = fields.Text($"{path}.place_text", wire.PlaceText),
        Occupation = fields.Occupation($"{path}.occupation", wire.Occupation),
        Industry = fields.Text($"{path}.industry", wire.Industry),
        Campaign = fields.Text($"{path}.campaign", wire.Campaign),
        OpensOn = fields.Date($"{path}.opens_on", wire.OpensOn),
        ClosesOn = fields.Date($"{path}.closes_on", wire.ClosesOn),
        PublishedOn = fields.Date($"{path}.published_on", wire.PublishedOn),
    };

    private static Post Conditions(Post post, V1.Post wire, string path, FieldReader fields) => post with
    {
        Headcount = wire.HasHeadcount ? wire.Headcount : null,
        Form = fields.Word<V1.EmploymentForm, EmploymentForm>($"{path}.form", wire.Form),
        WorkMode = fields.Word<V1.WorkMode, WorkMode>($"{path}.work_mode", wire.WorkMode),
        WorkingTime = Time(wire.WorkingTime),
        Pay = wire.Pay is { } pay ? ReadPay(pay, $"{path}.pay", fields) : null,
        Insurance = fields.Word<V1.InsuranceCover, InsuranceCover>($"{path}.insurance", wire.Insurance),
        Education = wire.Education is { } education ? ReadEducation(education, $"{path}.education", fields) : EducationRequirement.Unstated,
        MinExperienceYears = wire.HasMinExperienceYears ? wire.MinExperienceYears : null,
        RequiredSkills = fields.Texts($"{path}.required_skills", wire.RequiredSkills),
        PreferredSkills = fields.Texts($"{path}.preferred_skills", wire.PreferredSkills),
        RequiredLicences = Lists.Licences(wire.RequiredLicences, $"{path}.required_licences", fields),
        Courses = fields.Texts($"{path}.courses", wire.Courses),
    };

    private static Post Facts(Post post, V1.Post wire, string path, FieldReader fields) => post with
    {
        Demands = Lists.Read(wire.Demands, $"{path}.demands", fields, DemandFacts.ReadDemand),
        ListedFunctions = FunctionCodes.Of(Lists.Words<V1.FunctionCode, FunctionCode>(wire.ListedFunctions, $"{path}.listed_functions", fields)),
        Exposures = Lists.Read(wire.Exposures, $"{path}.exposures", fields, DemandFacts.ReadExposure),
        Provisions = Lists.Read(wire.Provisions, $"{path}.provisions", fields, DemandFacts.ReadProvision),
        ReadFields = [.. wire.ReadFields.Select(read => new ReadField(read.Field, read.Words))],
        Sources = Lists.Read(wire.Sources, $"{path}.sources", fields, ReadSource),
    };

    private static WorkingTime Time(V1.WorkingTime? wire) => wire is null
        ? WorkingTime.Unstated
        : new WorkingTime(wire.HasHoursPerWeek ? wire.HoursPerWeek : null, wire.HasNightShift ? wire.NightShift : null, wire.HasFlexible ? wire.Flexible : null);

    private static Pay? ReadPay(V1.Pay wire, string path, FieldReader fields)
    {
        decimal? min = fields.Yuan($"{path}.min", wire.HasMin, wire.Min);
        decimal? max = fields.Yuan($"{path}.max", wire.HasMax, wire.Max);
        PayPeriod period = fields.RequiredWord<V1.PayPeriod, PayPeriod>($"{path}.period", wire.Period);
        if (!wire.HasMin && !wire.HasMax)
            fields.Add($"{path}.min", "is missing; give a lower or an upper end, or no pay at all.");
        if (min > max)
            fields.Add($"{path}.max", "is below the lower end.");
        return (min ?? max) is null || min > max ? null : new Pay(min, max, period, wire.HasGuaranteedBase ? wire.GuaranteedBase : null);
    }

    private static EducationRequirement ReadEducation(V1.EducationRequirement wire, string path, FieldReader fields) => new(
        fields.Word<V1.EducationLevel, EducationLevel>($"{path}.minimum", wire.Minimum), wire.Relaxed, fields.Text($"{path}.majors", wire.Majors));

    private static PostSource? ReadSource(V1.PostSource wire, string path, FieldReader fields)
    {
        string? source = fields.Text($"{path}.source", wire.Source);
        string? key = fields.Text($"{path}.key", wire.Key);
        if (source is null)
            fields.Add($"{path}.source", "is missing.");
        if (key is null)
            fields.Add($"{path}.key", "is missing.");
        return new PostSource(source ?? "", key ?? "", fields.Date($"{path}.date", wire.Date));
    }
}
