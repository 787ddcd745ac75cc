using System.Globalization;

namespace Matcher.Simulation;

/// <summary>Writes <c>posts.csv</c> with the importer's field names.</summary>
internal static class PostFile
{
    internal static readonly string[] Header =
    [
        "id", "title", "text", "employer_id", "employer", "region", "place", "occupation", "industry", "headcount", "form", "work_mode", "pay",
        "education", "majors", "experience", "required_skills", "preferred_skills", "required_licences", "courses", "demands", "provisions",
        "exposures", "opens_on", "closes_on", "published_on", "hours_per_week", "night_shift", "insurance", "guaranteed_base", "reserved",
        "campaign", "education_relaxed", "medical_institution", "facts_date", "synthetic",
    ];

    internal static void Write(Population population, string path, CancellationToken cancellationToken)
    {
        var names = population.Employers.ToDictionary(employer => employer.Id, employer => employer.Name);
        using var file = new CsvFile(path, Header);
        foreach (var post in population.Posts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Offer(file, post, names);
            Conditions(file, post);
            file.End();
        }
    }

    /// <summary>Pay the way Chinese posts write it: 「3000-4500元/月」.</summary>
    internal static string? Pay(Pay? pay)
    {
        if (pay is null)
            return null;
        var period = pay.Period switch { PayPeriod.Hour => "小时", PayPeriod.Day => "天", PayPeriod.Year => "年", _ => "月" };
        var ends = pay.Min == pay.Max ? [pay.Min] : new[] { pay.Min, pay.Max };
        return string.Join('-', ends.Where(end => end is not null).Select(end => end!.Value.ToString(CultureInfo.InvariantCulture))) + "元/" + period;
    }

    private static void Offer(CsvFile file, Post post, Dictionary<EmployerId, string> names) => file
        .Cell(post.Id.Value).Cell(post.Title).Cell(post.Text)
        .Cell(post.Employer?.Value).Cell(post.Employer is { } id ? names[id] : null)
        .Cell(post.Region?.Value).Cell(post.PlaceText).Cell(post.Occupation?.Value).Cell(post.Industry).Cell(post.Headcount)
        .Word(post.Form).Word(post.WorkMode).Cell(Pay(post.Pay))
        .Word(post.Education.Minimum).Cell(post.Education.Majors).Cell(post.MinExperienceYears)
        .List(post.RequiredSkills).List(post.PreferredSkills).List(post.RequiredLicences.Select(licence => licence.Value)).List(post.Courses);

    private static void Conditions(CsvFile file, Post post) => file
        .List(post.Demands.Select(Demand)).List(post.Provisions.Select(Provision)).List(post.Exposures.Select(Exposure))
        .Cell(post.OpensOn).Cell(post.ClosesOn).Cell(post.PublishedOn)
        .Cell(post.WorkingTime.HoursPerWeek).Cell(post.WorkingTime.HasNightShift).Word(post.Insurance).Cell(post.Pay?.HasGuaranteedBase)
        .Cell(post.IsReserved).Cell(post.Campaign).Cell(post.Education.IsRelaxed).Cell(post.IsMedicalInstitution)
        .Cell(FactsDate(post)).Cell(post.IsSynthetic);

    private static string Demand(Demand demand)
    {
        var entry = $"{Vocabulary<FunctionAxis>.Of(demand.Axis)}:{demand.Level?.ToString()}:{Vocabulary<DemandWeight>.Of(demand.Weight)}";
        return demand.Source == FactSource.Declared ? entry : $"{entry}:{Vocabulary<FactSource>.Of(demand.Source)}";
    }

    private static string Provision(Provision provision)
    {
        var entry = $"{Vocabulary<ProvisionKind>.Of(provision.Kind)}:{Vocabulary<ProvisionState>.Of(provision.State)}";
        return provision.Tier is { } tier ? $"{entry}:{Vocabulary<AccommodationTier>.Of(tier)}" : entry;
    }

    private static string Exposure(ExposureFact fact) => $"{Vocabulary<Exposure>.Of(fact.Exposure)}:{(fact.IsPresent ? "yes" : "no")}";

    /// <summary>All facts of a generated post come from one questionnaire and carry one date.</summary>
    private static DateOnly? FactsDate(Post post) =>
        post.Provisions.Count > 0 ? post.Provisions[0].Date : post.Demands.Count > 0 ? post.Demands[0].Date : post.Exposures.Count > 0 ? post.Exposures[0].Date : null;
}
