using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>Reads facts of explanations in the records, and takes them out of records; knows the paths by itself.</summary>
internal static class StoredFacts
{
    /// <summary>The fact as the records have it; null if they do not have it.</summary>
    public static Fact? Find(string path, Post post, Candidate candidate, Employer? employer)
    {
        var parts = path.Split('.');
        var last = parts[^1];
        return path switch
        {
            _ when path.StartsWith("post.demands.", StringComparison.Ordinal) =>
                post.Demands.SingleOrDefault(one => Vocabulary<FunctionAxis>.Of(one.Axis) == last) is { } demand
                    ? new(path, $"{Vocabulary<DemandWeight>.Of(demand.Weight)} {demand.Level}", demand.Source, demand.Date, demand.Words) : null,
            _ when path.StartsWith("post.provisions.", StringComparison.Ordinal) =>
                post.Provisions.SingleOrDefault(one => Vocabulary<ProvisionKind>.Of(one.Kind) == last) is { } provision
                    ? new(path, Vocabulary<ProvisionState>.Of(provision.State), provision.Source, provision.Date, provision.Words) : null,
            _ when path.StartsWith("candidate.functions.", StringComparison.Ordinal) =>
                candidate.Functions.SingleOrDefault(one => Vocabulary<FunctionAxis>.Of(one.Axis) == last) is { } function
                    ? new(path, function.Level.ToString(), function.Source, function.AssessedOn) : null,
            _ when path.StartsWith("candidate.needs.", StringComparison.Ordinal) =>
                candidate.Needs.SingleOrDefault(one => Vocabulary<ProvisionKind>.Of(one.Provision) == last) is { } need ? new(path, Vocabulary<NeedStrength>.Of(need.Strength)) : null,
            "employer.retention_share" => employer?.RetentionShare is { } share ? new(path, share.ToString("0.###", CultureInfo.InvariantCulture)) : null,
            _ => Value(path, post, candidate) is { Length: > 0 } value ? Given(path, value, post) : null,
        };
    }

    /// <summary>The records with a fact unknown; null if it cannot be unknown.</summary>
    public static (Post Post, Candidate Candidate)? Without(string path, Post post, Candidate candidate)
    {
        var last = path.Split('.')[^1];
        var wishes = candidate.Wishes;
        return path switch
        {
            _ when path.StartsWith("post.demands.", StringComparison.Ordinal) => (post with { Demands = [.. post.Demands.Where(one => Vocabulary<FunctionAxis>.Of(one.Axis) != last)] }, candidate),
            _ when path.StartsWith("post.provisions.", StringComparison.Ordinal) => (post with { Provisions = [.. post.Provisions.Where(one => Vocabulary<ProvisionKind>.Of(one.Kind) != last)] }, candidate),
            _ when path.StartsWith("candidate.functions.", StringComparison.Ordinal) =>
                (post, candidate with { Functions = [.. candidate.Functions.Where(one => Vocabulary<FunctionAxis>.Of(one.Axis) != last)] }),
            _ when path.StartsWith("candidate.needs.", StringComparison.Ordinal) => (post, candidate with { Needs = [.. candidate.Needs.Where(one => Vocabulary<ProvisionKind>.Of(one.Provision) != last)] }),
            "post.region" => (post with { Region = null }, candidate),
            "post.work_mode" => (post with { WorkMode = null }, candidate),
            "post.pay" => (post with { Pay = null }, candidate),
            "post.insurance" => (post with { Insurance = null }, candidate),
            "post.form" => (post with { Form = null }, candidate),
            "post.reserved" => (post with { IsReserved = null }, candidate),
            "post.education" => (post with { Education = EducationRequirement.Unstated }, candidate),
            "post.occupation" => (post with { Occupation = null }, candidate),
            "post.min_experience_years" => (post with { MinExperienceYears = null }, candidate),
            "post.working_time.hours_per_week" => (post with { WorkingTime = post.WorkingTime with { HoursPerWeek = null } }, candidate),
            "post.working_time.night_shift" => (post with { WorkingTime = post.WorkingTime with { HasNightShift = null } }, candidate),
            "candidate.residence" => (post, candidate with { Residence = null }),
            "candidate.education" => (post, candidate with { Education = null }),
            "candidate.skills" => (post, candidate with { Skills = null }),
            "candidate.licences" => (post, candidate with { Licences = null }),
            "candidate.experience_years" => (post, candidate with { ExperienceYears = null }),
            "candidate.disabilities" => (post, candidate with { Disabilities = [] }),
            "candidate.wishes.titles" => (post, candidate with { Wishes = wishes with { Titles = [] } }),
            "candidate.wishes.occupations" => (post, candidate with { Wishes = wishes with { Occupations = [] } }),
            "candidate.wishes.max_commute_km" => (post, candidate with { Wishes = wishes with { MaxCommuteKm = null } }),
            "candidate.wishes.willing_to_move" => (post, candidate with { Wishes = wishes with { WillingToMove = null } }),
            "candidate.wishes.pay_floor_yuan_per_month" => (post, candidate with { Wishes = wishes with { PayFloorYuanPerMonth = null } }),
            _ => null,
        };
    }

    private static Fact Given(string path, string value, Post post) => !path.StartsWith("post.", StringComparison.Ordinal)
        ? new(path, value)
        : post.ReadFields.Where(one => path.EndsWith(one.Field, StringComparison.Ordinal)).Select(one => one.Words).ToList() is { Count: > 0 } words
            ? new(path, value, FactSource.Stated, post.PublishedOn, string.Join("; ", words))
            : new(path, value, path == "post.listed_functions" ? FactSource.List : null, post.PublishedOn);

    private static string? Value(string path, Post post, Candidate candidate) => path switch
    {
        "post.title" => post.Title,
        "post.region" => post.Region?.ToString(),
        "post.occupation" => post.Occupation?.ToString(),
        "post.work_mode" => post.WorkMode?.ToString(),
        "post.form" => post.Form?.ToString(),
        "post.insurance" => post.Insurance?.ToString(),
        "post.pay" => post.Pay?.MonthlyMinYuan.ToString(CultureInfo.InvariantCulture),
        "post.pay.guaranteed_base" => post.Pay?.HasGuaranteedBase?.ToString(),
        "post.reserved" => post.IsReserved?.ToString(),
        "post.education" => post.Education.Minimum?.ToString(),
        "post.min_experience_years" => post.MinExperienceYears?.ToString(CultureInfo.InvariantCulture),
        "post.working_time.hours_per_week" => post.WorkingTime.HoursPerWeek?.ToString(CultureInfo.InvariantCulture),
        "post.working_time.night_shift" => post.WorkingTime.HasNightShift?.ToString(),
        "post.working_time.flexible" => post.WorkingTime.IsFlexible?.ToString(),
        "post.required_skills" => string.Join("; ", post.RequiredSkills),
        "post.preferred_skills" => string.Join("; ", post.PreferredSkills),
        "post.required_licences" => string.Join("; ", post.RequiredLicences),
        "post.courses" => string.Join("; ", post.Courses),
        "post.listed_functions" => post.ListedFunctions.IsEmpty ? null : string.Join("; ", post.ListedFunctions.Codes()),
        "candidate.skills" => candidate.Skills is { Count: 0 } ? "none" : candidate.Skills is { } skills ? string.Join("; ", skills) : null,
        "candidate.licences" => candidate.Licences is { Count: 0 } ? "none" : candidate.Licences is { } licences ? string.Join("; ", licences) : null,
        "candidate.residence" => candidate.Residence?.ToString(),
        "candidate.education" => candidate.Education?.ToString(),
        "candidate.experience_years" => candidate.ExperienceYears?.ToString(CultureInfo.InvariantCulture),
        "candidate.completed_courses" => string.Join("; ", candidate.CompletedCourses),
        "candidate.disabilities" => string.Join("; ", candidate.Disabilities.Select(one => one.Type)),
        "candidate.wishes.titles" => string.Join("; ", candidate.Wishes.Titles),
        "candidate.wishes.occupations" => string.Join("; ", candidate.Wishes.Occupations),
        "candidate.wishes.forms" => string.Join("; ", candidate.Wishes.Forms),
        "candidate.wishes.work_modes" => string.Join("; ", candidate.Wishes.WorkModes),
        "candidate.wishes.max_commute_km" => candidate.Wishes.MaxCommuteKm?.ToString(CultureInfo.InvariantCulture),
        "candidate.wishes.willing_to_move" => candidate.Wishes.WillingToMove?.ToString(),
        "candidate.wishes.pay_floor_yuan_per_month" => candidate.Wishes.PayFloorYuanPerMonth?.ToString(CultureInfo.InvariantCulture),
        "candidate.wishes.wants_guaranteed_base" => candidate.Wishes.WantsGuaranteedBase?.ToString(),
        "candidate.wishes.wants_insurance" => candidate.Wishes.WantsInsurance?.ToString(),
        "candidate.wishes.max_hours_per_week" => candidate.Wishes.MaxHoursPerWeek?.ToString(CultureInfo.InvariantCulture),
        "candidate.wishes.accepts_night_shift" => candidate.Wishes.AcceptsNightShift?.ToString(),
        _ => throw new ArgumentException($"No such path: {path}", nameof(path)),
    };
}
