using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>Two statements about one person: what is on file stays, what is not known is filled from the later one.</summary>
internal static class PersonMerge
{
    /// <summary>Fills <paramref name="known"/>. A consent that was withdrawn stays withdrawn.</summary>
    public static Candidate Fill(Candidate known, Candidate more) => known with
    {
        BirthDate = known.BirthDate ?? more.BirthDate,
        Sex = known.Sex ?? more.Sex,
        Disabilities = Any(known.Disabilities, more.Disabilities),
        Functions = [.. known.Functions, .. more.Functions.ExceptBy(known.Functions.Select(function => function.Axis), function => function.Axis)],
        Needs = [.. known.Needs, .. more.Needs.ExceptBy(known.Needs.Select(need => need.Provision), need => need.Provision)],
        AvoidedExposures = [.. known.AvoidedExposures.Union(more.AvoidedExposures)],
        Residence = known.Residence ?? more.Residence,
        Hukou = known.Hukou ?? more.Hukou,
        Education = known.Education ?? more.Education,
        Skills = known.Skills ?? more.Skills,
        Licences = known.Licences ?? more.Licences,
        ExperienceYears = known.ExperienceYears ?? more.ExperienceYears,
        CompletedCourses = [.. known.CompletedCourses.Union(more.CompletedCourses, StringComparer.Ordinal)],
        Status = known.Status ?? more.Status,
        PublicWelfare = known.PublicWelfare ?? more.PublicWelfare,
        IsMonitored = known.IsMonitored || more.IsMonitored,
        Wishes = Fill(known.Wishes, more.Wishes),
        Consents = [.. known.Consents, .. more.Consents.ExceptBy(known.Consents.Select(consent => (consent.Purpose, consent.Employer)), consent => (consent.Purpose, consent.Employer))],
    };

    private static Wishes Fill(Wishes known, Wishes more) => known with
    {
        Titles = Any(known.Titles, more.Titles),
        Occupations = Any(known.Occupations, more.Occupations),
        Forms = Any(known.Forms, more.Forms),
        WorkModes = Any(known.WorkModes, more.WorkModes),
        PayFloorYuanPerMonth = known.PayFloorYuanPerMonth ?? more.PayFloorYuanPerMonth,
        WantsInsurance = known.WantsInsurance ?? more.WantsInsurance,
        WantsGuaranteedBase = known.WantsGuaranteedBase ?? more.WantsGuaranteedBase,
        MaxHoursPerWeek = known.MaxHoursPerWeek ?? more.MaxHoursPerWeek,
        AcceptsNightShift = known.AcceptsNightShift ?? more.AcceptsNightShift,
        WillingToMove = known.WillingToMove ?? more.WillingToMove,
        MaxCommuteKm = known.MaxCommuteKm ?? more.MaxCommuteKm,
    };

    private static IReadOnlyList<T> Any<T>(IReadOnlyList<T> known, IReadOnlyList<T> more) => known.Count > 0 ? known : more;
}
