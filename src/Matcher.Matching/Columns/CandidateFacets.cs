using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The parts of a person.</summary>
/// <remarks>A representative is made of what all people of its value share, never of one person's days: dictionaries outlive people.</remarks>
internal static class CandidateFacets
{
    /// <summary>Fresh facets, without values.</summary>
    public static IEnumerable<PoolFacet<CandidateView>> All() => [.. FunctionAxes.All.Select(Function), new NeedsFacet(), new PlaceFacet(), .. Qualifications(), .. Wishes(), .. Legal()];

    /// <summary>A function: the level assessed, or else what a prior can be drawn from.</summary>
    private static CandidatePart<(int Level, string Disabilities), (LevelRange Demand, bool MayBlock, int Bridges, FunctionCodes Listed, PostWords Words, LevelRange? Usual)> Function(FunctionAxis axis) => new(
        candidate => CandidateKeys.Function(candidate, axis),
        candidate => candidate.FunctionOn(axis) is { } function
            ? Part() with { Functions = [new FunctionAssessment(axis, function.Level, candidate.Day)] }
            : Part() with { Disabilities = candidate.Candidate.Disabilities },
        post => PostKeys.Axis(post, axis))
    {
        Axis = axis,
        Features = [new AxisFitFeature(axis)],
        Gates = [new DemandGate(axis)],
    };

    private static IEnumerable<PoolFacet<CandidateView>> Qualifications()
    {
        yield return new CandidatePart<int, (EducationLevel?, bool)>(CandidateKeys.Education, candidate => Part() with { Education = candidate.Candidate.Education }, PostKeys.Education)
        {
            Features = [new EducationFeature()],
            Gates = [new EducationGate()],
        };
        yield return new CandidatePart<int, int>(CandidateKeys.Experience, candidate => Part() with { ExperienceYears = candidate.Candidate.ExperienceYears }, PostKeys.Experience)
        {
            Features = [new ExperienceFeature()],
        };
        yield return new CandidatePart<string, (string, string, bool?)>(CandidateKeys.Licences, candidate => Part() with { Licences = candidate.Candidate.Licences }, PostKeys.Licences)
        {
            Features = [new LicenceFeature()],
            Gates = [new LicenceGate()],
        };
    }

    private static IEnumerable<PoolFacet<CandidateView>> Wishes()
    {
        yield return new CandidatePart<int, int>(CandidateKeys.PayFloor, candidate => Part(new() { PayFloorYuanPerMonth = candidate.Candidate.Wishes.PayFloorYuanPerMonth }), PostKeys.Pay)
        {
            Features = [new PayFeature()],
        };
        yield return new CandidatePart<(bool, bool, bool), (InsuranceCover?, bool?, bool?, int)>(
            CandidateKeys.Conditions,
            candidate => Part(new()
            {
                WantsInsurance = candidate.Candidate.Wishes.WantsInsurance,
                WantsGuaranteedBase = candidate.Candidate.Wishes.WantsGuaranteedBase,
                AcceptsNightShift = candidate.Candidate.Wishes.AcceptsNightShift,
            }),
            PostKeys.Conditions)
        {
            Features = [new InsuranceFeature(), new GuaranteedBaseFeature(), new NightShiftFeature()],
        };
        yield return new CandidatePart<int, (int?, bool)>(CandidateKeys.Hours, candidate => Part(new() { MaxHoursPerWeek = candidate.Candidate.Wishes.MaxHoursPerWeek }), PostKeys.Hours)
        {
            Features = [new HoursFeature()],
        };
        yield return new CandidatePart<int, (WorkMode?, EmploymentForm?)>(CandidateKeys.WorkModes, candidate => Part(new() { WorkModes = candidate.Candidate.Wishes.WorkModes }), PostKeys.ModeAndForm)
        {
            Features = [new WorkModeFeature()],
        };
        yield return new CandidatePart<int, (WorkMode?, EmploymentForm?)>(CandidateKeys.Forms, candidate => Part(new() { Forms = candidate.Candidate.Wishes.Forms }), PostKeys.ModeAndForm)
        {
            Features = [new FormFeature()],
        };
        yield return new CandidatePart<int, int>(CandidateKeys.AvoidedExposures, candidate => Part() with { AvoidedExposures = candidate.Candidate.AvoidedExposures }, PostKeys.Exposures)
        {
            Gates = [new ExposureGate()],
            Concerns = pair => pair.Post.Post.Exposures.Count > 0,
        };
    }

    /// <summary>What only rules of law and programmes read.</summary>
    private static IEnumerable<PoolFacet<CandidateView>> Legal()
    {
        yield return new CandidatePart<string, (EmploymentForm?, string)>(CandidateKeys.Disabilities, candidate => Part() with { Disabilities = candidate.Candidate.Disabilities }, PostKeys.OwnRules)
        {
            Gates = [new AuxiliaryGate()],
            Concerns = pair => pair.Post.Post.Form == EmploymentForm.Auxiliary,
        };
        yield return new CandidatePart<(int, int), ((EmploymentForm?, string), (string, string))>(
            CandidateKeys.AgeAndSex,
            candidate => Part() with { BirthDate = CandidateFacts.BirthDateOf(candidate.Age, candidate.Day), Sex = candidate.Candidate.Sex },
            post => (PostKeys.OwnRules(post), PostKeys.Campaign(post)))
        {
            Gates = [new AuxiliaryGate(), new CampaignGate()],
            Concerns = pair => pair.Post.Post.Form == EmploymentForm.Auxiliary || pair.Post.Post.Campaign is not null,
        };
        yield return new CandidatePart<string, (string, string)>(CandidateKeys.Hukou, candidate => Part() with { Hukou = candidate.Candidate.Hukou }, PostKeys.Campaign)
        {
            Gates = [new CampaignGate()],
            Concerns = pair => pair.Post.Post.Campaign is not null,
        };
        yield return new CandidatePart<int, (string, string)>(CandidateKeys.Status, candidate => Part() with { Status = candidate.Candidate.Status }, PostKeys.Campaign)
        {
            Gates = [new CampaignGate()],
            Concerns = pair => pair.Post.Post.Campaign is not null,
        };
        yield return new CandidatePart<(int, int), (EmploymentForm?, string)>(CandidateKeys.PublicWelfare, candidate => Part() with { PublicWelfare = candidate.Candidate.PublicWelfare }, PostKeys.OwnRules)
        {
            Gates = [new PublicWelfareGate()],
            Concerns = pair => pair.Post.Post.Form == EmploymentForm.PublicWelfare,
        };
    }

    private static Candidate Part(Wishes? wishes = null) => new() { Id = CandidateFacts.Somebody, Wishes = wishes ?? Domain.Wishes.None };
}
