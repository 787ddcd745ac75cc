using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The parts of a person.</summary>
internal static class CandidateFacets
{
    private static readonly CandidateId Somebody = new("representative");

    /// <summary>Fresh facets, without values.</summary>
    public static IEnumerable<PoolFacet<CandidateView>> All() => [.. FunctionAxes.All.Select(Function), new NeedsFacet(), new PlaceFacet(), .. Qualifications(), .. Wishes(), .. Legal()];

    /// <summary>A function: the level assessed, or else what the certificate lets expect.</summary>
    private static CandidatePart<(int Level, LevelPrior? Prior)> Function(FunctionAxis axis) => new(
        candidate => (candidate.FunctionOn(axis)?.Level.Value ?? -1, candidate.Prior(axis)),
        candidate => candidate.FunctionOn(axis) is { } function
            ? Part() with { Functions = [function] }
            : Part() with { Disabilities = candidate.Candidate.Disabilities })
    {
        Axis = axis,
        Features = [new AxisFitFeature(axis)],
        Gates = [new DemandGate(axis)],
    };

    private static IEnumerable<PoolFacet<CandidateView>> Qualifications()
    {
        yield return new CandidatePart<int>(candidate => OrNone(candidate.Candidate.Education), candidate => Part() with { Education = candidate.Candidate.Education })
        {
            Features = [new EducationFeature()],
            Gates = [new EducationGate()],
        };
        yield return new CandidatePart<int>(candidate => candidate.Candidate.ExperienceYears ?? -1, candidate => Part() with { ExperienceYears = candidate.Candidate.ExperienceYears })
        {
            Features = [new ExperienceFeature()],
        };
        yield return new CandidatePart<string>(
            candidate => candidate.Candidate.Licences is { } licences ? "+" + string.Join('+', licences.Select(licence => licence.Value).Order(StringComparer.Ordinal)) : "",
            candidate => Part() with { Licences = candidate.Candidate.Licences })
        {
            Features = [new LicenceFeature()],
            Gates = [new LicenceGate()],
        };
    }

    private static IEnumerable<PoolFacet<CandidateView>> Wishes()
    {
        yield return new CandidatePart<int>(candidate => candidate.Candidate.Wishes.PayFloorYuanPerMonth ?? 0, candidate => Part(new() { PayFloorYuanPerMonth = candidate.Candidate.Wishes.PayFloorYuanPerMonth }))
        {
            Features = [new PayFeature()],
        };
        yield return new CandidatePart<(bool, bool, bool)>(
            candidate => (candidate.Candidate.Wishes.WantsInsurance == true, candidate.Candidate.Wishes.WantsGuaranteedBase == true, candidate.Candidate.Wishes.AcceptsNightShift == false),
            candidate => Part(new()
            {
                WantsInsurance = candidate.Candidate.Wishes.WantsInsurance,
                WantsGuaranteedBase = candidate.Candidate.Wishes.WantsGuaranteedBase,
                AcceptsNightShift = candidate.Candidate.Wishes.AcceptsNightShift,
            }))
        {
            Features = [new InsuranceFeature(), new GuaranteedBaseFeature(), new NightShiftFeature()],
        };
        yield return new CandidatePart<int>(candidate => candidate.Candidate.Wishes.MaxHoursPerWeek ?? -1, candidate => Part(new() { MaxHoursPerWeek = candidate.Candidate.Wishes.MaxHoursPerWeek }))
        {
            Features = [new HoursFeature()],
        };
        yield return new CandidatePart<int>(candidate => Bits(candidate.Candidate.Wishes.WorkModes), candidate => Part(new() { WorkModes = candidate.Candidate.Wishes.WorkModes }))
        {
            Features = [new WorkModeFeature()],
        };
        yield return new CandidatePart<int>(candidate => Bits(candidate.Candidate.Wishes.Forms), candidate => Part(new() { Forms = candidate.Candidate.Wishes.Forms }))
        {
            Features = [new FormFeature()],
        };
        yield return new CandidatePart<int>(candidate => Bits(candidate.Candidate.AvoidedExposures), candidate => Part() with { AvoidedExposures = candidate.Candidate.AvoidedExposures })
        {
            Gates = [new ExposureGate()],
            Concerns = pair => pair.Post.Post.Exposures.Count > 0,
        };
    }

    /// <summary>What only rules of law and programmes read.</summary>
    private static IEnumerable<PoolFacet<CandidateView>> Legal()
    {
        yield return new CandidatePart<string>(
            candidate => string.Join(' ', candidate.Candidate.Disabilities.Select(disability => $"{(int)disability.Type}{disability.Grade}").Order(StringComparer.Ordinal)),
            candidate => Part() with { Disabilities = candidate.Candidate.Disabilities })
        {
            Gates = [new AuxiliaryGate()],
            Concerns = pair => pair.Post.Post.Form == EmploymentForm.Auxiliary,
        };
        yield return new CandidatePart<(int, int)>(
            candidate => (candidate.Age ?? -1, OrNone(candidate.Candidate.Sex)),
            candidate => Part() with { BirthDate = candidate.Candidate.BirthDate, Sex = candidate.Candidate.Sex })
        {
            Gates = [new AuxiliaryGate(), new CampaignGate()],
            Concerns = pair => pair.Post.Post.Form == EmploymentForm.Auxiliary || pair.Post.Post.Campaign is not null,
        };
        yield return new CandidatePart<string>(candidate => candidate.Candidate.Hukou?.Value ?? "", candidate => Part() with { Hukou = candidate.Candidate.Hukou })
        {
            Gates = [new CampaignGate()],
            Concerns = pair => pair.Post.Post.Campaign is not null,
        };
        yield return new CandidatePart<int>(candidate => OrNone(candidate.Candidate.Status), candidate => Part() with { Status = candidate.Candidate.Status })
        {
            Gates = [new CampaignGate()],
            Concerns = pair => pair.Post.Post.Campaign is not null,
        };
        yield return new CandidatePart<(int, int)>(
            candidate => candidate.Candidate.PublicWelfare is { } history ? (history.Placements, history.LastAppraisalPassed switch { null => 0, false => 1, true => 2 }) : (-1, 0),
            candidate => Part() with { PublicWelfare = candidate.Candidate.PublicWelfare })
        {
            Gates = [new PublicWelfareGate()],
            Concerns = pair => pair.Post.Post.Form == EmploymentForm.PublicWelfare,
        };
    }

    private static Candidate Part(Wishes? wishes = null) => new() { Id = Somebody, Wishes = wishes ?? Domain.Wishes.None };

    private static int OrNone<T>(T? value)
        where T : struct, Enum => value is { } known ? Convert.ToInt32(known, System.Globalization.CultureInfo.InvariantCulture) : -1;

    private static int Bits<T>(IReadOnlyList<T> values)
        where T : struct, Enum
    {
        var bits = 0;
        foreach (var value in values)
            bits |= 1 << Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
        return bits;
    }
}
