using System.Text.Json;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Server;

// A post of the domain as one of the contract.
internal static class PostWriter
{
    public static V1.Post Write(Post post, string? employerName)
    {
        var wire = new V1.Post
        {
            PostId = post.Id.Value,
            Title = post.Title,
            EmployerId = post.Employer?.Value ?? "",
            EmployerName = employerName ?? "",
            Text = post.Text ?? "",
            Region = post.Region?.Value ?? "",
            PlaceText = post.PlaceText ?? "",
            Occupation = post.Occupation?.Value ?? "",
            Industry = post.Industry ?? "",
            Campaign = post.Campaign ?? "",
            OpensOn = Dates.Write(post.OpensOn),
            ClosesOn = Dates.Write(post.ClosesOn),
            PublishedOn = Dates.Write(post.PublishedOn),
            Synthetic = post.IsSynthetic,
        };
        WriteLists(post, wire);
        wire.Wordings.AddRange(Findings("title", post.Title).Concat(Findings("text", post.Text ?? "")));
        WriteConditions(post, wire);
        WriteNested(post, wire);
        return wire;
    }

    private static IEnumerable<V1.WordingFinding> Findings(string field, string text) => Wordings.Check(text).Select(finding => new V1.WordingFinding
    {
        Kind = JsonNamingPolicy.SnakeCaseLower.ConvertName(finding.Rule.Kind.ToString()),
        HeldBack = finding.Rule.IsHeld,
        Field = field,
        Start = finding.Range.Start,
        Length = finding.Range.Length,
        Words = finding.Words,
        SuggestionZh = finding.Rule.SuggestionZh,
        SuggestionEn = finding.Rule.SuggestionEn,
        Law = finding.Rule.Law,
    });

    private static void WriteLists(Post post, V1.Post wire)
    {
        wire.RequiredSkills.AddRange(post.RequiredSkills);
        wire.PreferredSkills.AddRange(post.PreferredSkills);
        wire.RequiredLicences.AddRange(post.RequiredLicences.Select(licence => licence.Value));
        wire.Courses.AddRange(post.Courses);
        wire.Demands.AddRange(post.Demands.Select(DemandFacts.Write));
        wire.ListedFunctions.AddRange(post.ListedFunctions.Codes().Select(Words<V1.FunctionCode, FunctionCode>.Write));
        wire.Exposures.AddRange(post.Exposures.Select(DemandFacts.Write));
        wire.Provisions.AddRange(post.Provisions.Select(DemandFacts.Write));
        wire.ReadFields.AddRange(post.ReadFields.Select(read => new V1.ReadField { Field = read.Field, Words = read.Words }));
        wire.Sources.AddRange(post.Sources.Select(source => new V1.PostSource { Source = source.Source, Key = source.Key, Date = Dates.Write(source.Date) }));
    }

    private static void WriteConditions(Post post, V1.Post wire)
    {
        if (post.Headcount is { } headcount)
            wire.Headcount = headcount;
        if (post.Form is { } form)
            wire.Form = Words<V1.EmploymentForm, EmploymentForm>.Write(form);
        if (post.WorkMode is { } mode)
            wire.WorkMode = Words<V1.WorkMode, WorkMode>.Write(mode);
        if (post.Insurance is { } insurance)
            wire.Insurance = Words<V1.InsuranceCover, InsuranceCover>.Write(insurance);
        if (post.MinExperienceYears is { } years)
            wire.MinExperienceYears = years;
        if (post.IsMedicalInstitution is { } medical)
            wire.MedicalInstitution = medical;
        if (post.IsReserved is { } reserved)
            wire.Reserved = reserved;
    }

    private static void WriteNested(Post post, V1.Post wire)
    {
        if (post.WorkingTime != WorkingTime.Unstated)
            wire.WorkingTime = Write(post.WorkingTime);
        if (post.Pay is { } pay)
            wire.Pay = Write(pay);
        if (post.Education != EducationRequirement.Unstated)
            wire.Education = Write(post.Education);
    }

    private static V1.WorkingTime Write(WorkingTime time)
    {
        var wire = new V1.WorkingTime();
        if (time.HoursPerWeek is { } hours)
            wire.HoursPerWeek = hours;
        if (time.HasNightShift is { } night)
            wire.NightShift = night;
        if (time.IsFlexible is { } flexible)
            wire.Flexible = flexible;
        return wire;
    }

    private static V1.Pay Write(Pay pay)
    {
        var wire = new V1.Pay { Period = Words<V1.PayPeriod, PayPeriod>.Write(pay.Period) };
        if (pay.Min is { } min)
            wire.Min = (double)min;
        if (pay.Max is { } max)
            wire.Max = (double)max;
        if (pay.HasGuaranteedBase is { } guaranteed)
            wire.GuaranteedBase = guaranteed;
        return wire;
    }

    private static V1.EducationRequirement Write(EducationRequirement education)
    {
        var wire = new V1.EducationRequirement { Relaxed = education.IsRelaxed, Majors = education.Majors ?? "" };
        if (education.Minimum is { } minimum)
            wire.Minimum = Words<V1.EducationLevel, EducationLevel>.Write(minimum);
        return wire;
    }
}
