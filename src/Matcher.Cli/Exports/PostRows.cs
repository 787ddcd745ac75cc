using System.Globalization;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>Posts with the importer's field names.</summary>
internal sealed class PostRows(string path) : IDisposable
{
    private readonly PlainCsv _file = new(path,
        "id", "title", "employer_id", "employer", "region", "occupation", "headcount", "form", "work_mode", "pay", "guaranteed_base",
        "education", "education_relaxed", "majors", "experience", "required_skills", "preferred_skills", "required_licences", "courses",
        "demands", "listed_functions", "provisions", "exposures", "facts_date", "hours_per_week", "night_shift", "flexible_hours", "insurance", "reserved",
        "medical_institution", "campaign", "opens_on", "closes_on", "published_on", "synthetic");

    public void Write(Post post)
    {
        Pay pay = post.Pay ?? new Pay();
        EducationRequirement education = post.Education ?? new EducationRequirement();
        _file.Cell(post.PostId).Cell(post.Title).Cell(post.EmployerId).Cell(post.EmployerName).Cell(post.Region).Cell(post.Occupation)
            .Cell(post.HasHeadcount, post.Headcount).Word(post.HasForm, post.Form).Word(post.HasWorkMode, post.WorkMode)
            .Cell(PayText(pay)).Cell(pay.HasGuaranteedBase, pay.GuaranteedBase)
            .Word(education.HasMinimum, education.Minimum).Cell(education.HasMinimum, education.Relaxed).Cell(education.Majors)
            .Cell(post.HasMinExperienceYears, post.MinExperienceYears)
            .List(post.RequiredSkills).List(post.PreferredSkills).List(post.RequiredLicences).List(post.Courses);
        WriteConditions(post, post.WorkingTime ?? new WorkingTime());
        _file.End();
    }

    public void Dispose() => _file.Dispose();

    private void WriteConditions(Post post, WorkingTime time) => _file
        .List(post.Demands.Select(Demand)).List(post.ListedFunctions.Select(EnumWords<FunctionCode>.Of)).List(post.Provisions.Select(Provision)).List(post.Exposures.Select(Exposure))
        .Cell(post.Provisions.Select(fact => fact.Date).Concat(post.Demands.Select(fact => fact.Date)).Concat(post.Exposures.Select(fact => fact.Date)).FirstOrDefault() ?? "")
        .Cell(time.HasHoursPerWeek, time.HoursPerWeek).Cell(time.HasNightShift, time.NightShift).Cell(time.HasFlexible, time.Flexible)
        .Word(post.HasInsurance, post.Insurance).Cell(post.HasReserved, post.Reserved).Cell(post.HasMedicalInstitution, post.MedicalInstitution)
        .Cell(post.Campaign).Cell(post.OpensOn).Cell(post.ClosesOn).Cell(post.PublishedOn).Cell(true, post.Synthetic);

    private static string Demand(Demand demand)
    {
        string entry = $"{EnumWords<FunctionAxis>.Of(demand.Axis)}:{(demand.HasLevel ? demand.Level.ToString(CultureInfo.InvariantCulture) : "")}:{EnumWords<DemandWeight>.Of(demand.Weight)}:{EnumWords<FactSource>.Of(demand.Source)}";
        return demand.HasLeast || demand.HasMost
            ? string.Create(CultureInfo.InvariantCulture, $"{entry}:{(demand.HasLeast ? demand.Least : demand.Level)}-{(demand.HasMost ? demand.Most : demand.Level)}")
            : entry;
    }

    private static string Provision(Provision provision)
    {
        string entry = $"{EnumWords<ProvisionKind>.Of(provision.Kind)}:{EnumWords<ProvisionState>.Of(provision.State)}";
        return provision.State == ProvisionState.Arrangeable ? $"{entry}:{EnumWords<AccommodationTier>.Of(provision.Tier)}" : entry;
    }

    private static string Exposure(ExposureFact fact) => $"{EnumWords<Exposure>.Of(fact.Exposure)}:{(fact.Present ? "yes" : "no")}";

    // The way Chinese posts write it: 3000-4500元/月.
    private static string PayText(Pay pay)
    {
        List<string> ends = [];
        if (pay.HasMin)
            ends.Add(pay.Min.ToString(CultureInfo.InvariantCulture));
        if (pay.HasMax && !(pay.HasMin && pay.Min == pay.Max))
            ends.Add(pay.Max.ToString(CultureInfo.InvariantCulture));
        string period = pay.Period switch { PayPeriod.Hour => "小时", PayPeriod.Day => "天", PayPeriod.Year => "年", _ => "月" };
        return ends.Count == 0 ? "" : $"{string.Join('-', ends)}元/{period}";
    }
}
