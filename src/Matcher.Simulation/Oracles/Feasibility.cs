namespace Matcher.Simulation;

/// <summary>Whether a person could really do a job: true demands, true provisions, law and a floor of skill.</summary>
internal static class Feasibility
{
    /// <summary>The first obstacle as kind and word, such as <c>demand:hear</c>; null if the pair is feasible.</summary>
    internal static string? Obstacle(Post post, PostTruth work, PersonTruth person, DateOnly day) =>
        Law(post, work, person, day) ?? Demand(work, person) ?? Need(work, person) ?? Exposure(work, person) ?? Skill(work, person);

    private static string? Law(Post post, PostTruth work, PersonTruth person, DateOnly day)
    {
        if (post.ClosesOn < day || post.OpensOn > day)
            return "rule:closed";
        if (work.Profile.Form == EmploymentForm.Auxiliary && !WishMaker.MayWorkAuxiliary(person))
            return "rule:auxiliary";
        if (work.Profile.Form == EmploymentForm.PublicWelfare && !MayTakePublicWelfare(person.PublicWelfare))
            return "rule:public_welfare";
        if (work.Profile.Licence is { } licence && !Holds(person, licence))
            return "rule:licence";
        return Campaigns.Admits(post.Campaign, person.HukouProvince, day) ? null : "rule:campaign";
    }

    /// <summary>At most two placements, the second only after a passed appraisal.</summary>
    private static bool MayTakePublicWelfare(PublicWelfareHistory history) =>
        history.Placements == 0 || (history.Placements == 1 && history.LastAppraisalPassed == true);

    /// <summary>A medical massage licence covers health massage, not the other way round.</summary>
    private static bool Holds(PersonTruth person, LicenceCode licence) => person.Licences.Contains(licence)
        || (licence == LicenceCode.BlindHealthMassage && person.Licences.Contains(LicenceCode.BlindMedicalMassage));

    private static string? Demand(PostTruth work, PersonTruth person)
    {
        foreach (var axis in FunctionAxes.All)
        {
            var (demand, essential) = work.Demands[(int)axis];
            var level = person.At(axis);
            if (essential && demand > level && TrueAccommodations.Effort(axis, level, demand, work) is null)
                return "demand:" + Vocabulary<FunctionAxis>.Of(axis);
        }

        return null;
    }

    private static string? Need(PostTruth work, PersonTruth person)
    {
        foreach (var (kind, strength) in person.Needs)
        {
            if (strength == NeedStrength.Essential && work.At(kind).State == ProvisionState.Refused)
                return "need:" + Vocabulary<ProvisionKind>.Of(kind);
        }

        return null;
    }

    private static string? Exposure(PostTruth work, PersonTruth person)
    {
        foreach (var exposure in person.AvoidedExposures)
        {
            if (work.Exposures.Contains(exposure))
                return "exposure:" + Vocabulary<Exposure>.Of(exposure);
        }

        return null;
    }

    /// <summary>Half of the required skills can be learned on the job; fewer cannot be made up for.</summary>
    private static string? Skill(PostTruth work, PersonTruth person) =>
        work.Profile.Skills.Count(person.Skills.Contains) * 2 < work.Profile.Skills.Length ? "skill" : null;
}
