using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The parts of a post.</summary>
internal static class PostFacets
{
    private static readonly Post Nothing = new() { Id = new("representative"), Title = "?" };

    /// <summary>Fresh facets, without values.</summary>
    public static IEnumerable<PoolFacet<PostView>> All() =>
        [.. FunctionAxes.All.Select(Axis), new ProvisionsFacet(), .. Work(), .. Requirements(), .. Conditions(), .. Legal()];

    /// <summary>What a post asks on an axis and what could bridge a gap there. Work at home has its say through both.</summary>
    private static PostPart<(LevelRange Demand, bool MayBlock, int Bridges)> Axis(FunctionAxis axis) => new(
        post => (post.DemandLevels(axis), post.DemandOn(axis)?.MayBlock == true, BridgesOn(post, axis)),
        post => Place(post) with
        {
            Demands = post.DemandOn(axis) is { } demand ? [demand] : [],
            Provisions = [.. Bridges.On(axis).Select(bridge => post.ProvisionOf(bridge.Provision)).OfType<Provision>()],
        })
    {
        Axis = axis,
        Features = [new AxisFitFeature(axis)],
        Gates = [new DemandGate(axis)],
    };

    private static IEnumerable<PoolFacet<PostView>> Work()
    {
        yield return new TitlesFacet();
        yield return new PostPart<string>(post => post.Post.Occupation?.Value ?? "", post => Nothing with { Occupation = post.Post.Occupation })
        {
            Features = [new OccupationFeature()],
            Concerns = pair => pair.Candidate.Candidate.Wishes.Occupations.Count > 0,
        };
        yield return new PostPart<WorkPlace>(
            post => new(post.Post.Region?.Value ?? "", post.IsHomeBased, post.Post.Form == EmploymentForm.Auxiliary),
            post => Place(post) with { Region = post.Post.Region, Form = post.Post.Form == EmploymentForm.Auxiliary ? EmploymentForm.Auxiliary : null })
        {
            Features = [new CommuteFeature(), new RegionFeature()],
            Gates = [new MoveGate(), new AuxiliaryRadiusGate()],
        };
        yield return new PostPart<(WorkMode?, EmploymentForm?)>(
            post => (post.Post.WorkMode, post.Post.Form),
            post => Nothing with { WorkMode = post.Post.WorkMode, Form = post.Post.Form })
        {
            Features = [new WorkModeFeature(), new FormFeature()],
        };
        yield return new PostPart<int>(Exposures, post => Nothing with { Exposures = post.Post.Exposures })
        {
            Gates = [new ExposureGate()],
            Concerns = pair => pair.Candidate.Candidate.AvoidedExposures.Count > 0,
        };
    }

    private static IEnumerable<PoolFacet<PostView>> Requirements()
    {
        yield return new SkillListFacet(new RequiredSkillsFeature(), post => post.RequiredSkills);
        yield return new SkillListFacet(new PreferredSkillsFeature(), post => post.PreferredSkills);
        yield return new PostPart<(EducationLevel?, bool)>(
            post => (post.Post.Education.Minimum, post.Post.Education.IsRelaxed),
            post => Nothing with { Education = post.Post.Education })
        {
            Features = [new EducationFeature()],
            Gates = [new EducationGate()],
        };
        yield return new PostPart<int>(post => post.Post.MinExperienceYears ?? -1, post => Nothing with { MinExperienceYears = post.Post.MinExperienceYears })
        {
            Features = [new ExperienceFeature()],
        };
        yield return new PostPart<(string Licences, string Region, bool? IsMedicalInstitution)>(
            post => post.Post.RequiredLicences.Count == 0
                ? ("", "", null)
                : (string.Join('+', post.Post.RequiredLicences.Select(licence => licence.Value)), post.Post.Region?.Value ?? "", post.Post.IsMedicalInstitution),
            post => post.Post.RequiredLicences.Count == 0
                ? Nothing
                : Nothing with { RequiredLicences = post.Post.RequiredLicences, Region = post.Post.Region, IsMedicalInstitution = post.Post.IsMedicalInstitution })
        {
            Features = [new LicenceFeature()],
            Gates = [new LicenceGate()],
        };
    }

    private static IEnumerable<PoolFacet<PostView>> Conditions()
    {
        yield return new PostPart<int>(post => post.Post.Pay?.MonthlyMinYuan ?? -1, post => Nothing with { Pay = post.Post.Pay })
        {
            Features = [new PayFeature()],
            Concerns = pair => pair.Candidate.Candidate.Wishes.PayFloorYuanPerMonth is not (null or 0),
        };
        yield return new PostPart<(InsuranceCover?, bool?, bool?, bool)>(
            post => (post.Post.Insurance, post.Post.Pay?.HasGuaranteedBase, post.Post.WorkingTime.HasNightShift, post.ProvisionState(ProvisionKind.NoNightShift).State == ProvisionState.Yes),
            post => Nothing with
            {
                Insurance = post.Post.Insurance,
                Pay = post.Post.Pay,
                WorkingTime = new(HasNightShift: post.Post.WorkingTime.HasNightShift),
                Provisions = post.ProvisionOf(ProvisionKind.NoNightShift) is { } provision ? [provision] : [],
            })
        {
            Features = [new InsuranceFeature(), new GuaranteedBaseFeature(), new NightShiftFeature()],
        };
        yield return new PostPart<(int?, bool)>(
            post => (post.Post.WorkingTime.HoursPerWeek, post.Post.WorkingTime.IsFlexible == true),
            post => Nothing with { WorkingTime = post.Post.WorkingTime })
        {
            Features = [new HoursFeature()],
            Concerns = pair => pair.Candidate.Candidate.Wishes.MaxHoursPerWeek is not null,
        };
        yield return new PostPart<(int, bool?)>(
            post => (RetentionFeature.Bin(post.Employer), post.Post.IsReserved),
            post => Nothing with { Employer = post.Post.Employer, IsReserved = post.Post.IsReserved })
        {
            Features = [new RetentionFeature(), new ReservedFeature()],
        };
    }

    /// <summary>What only dates, rules of law and programmes read.</summary>
    private static IEnumerable<PoolFacet<PostView>> Legal()
    {
        yield return new PostPart<(bool, bool)>(
            post => (post.IsOpen, post.Day < post.Post.OpensOn),
            post => Nothing with { OpensOn = post.Post.OpensOn, ClosesOn = post.Post.ClosesOn })
        {
            Gates = [new OpenGate()],
        };
        yield return new PostPart<(string, string)>(
            post => post.Post.Campaign is { } campaign ? (campaign, post.Post.Region?.Value ?? "") : ("", ""),
            post => post.Post.Campaign is null ? Nothing : Nothing with { Campaign = post.Post.Campaign, Region = post.Post.Region })
        {
            Gates = [new CampaignGate()],
        };
        yield return new PostPart<(EmploymentForm?, string)>(
            post => HasOwnRules(post) ? (post.Post.Form, post.Post.Region?.Value ?? "") : (null, ""),
            post => HasOwnRules(post) ? Nothing with { Form = post.Post.Form, Region = post.Post.Region } : Nothing)
        {
            Gates = [new AuxiliaryGate(), new PublicWelfareGate()],
        };
    }

    private static bool HasOwnRules(PostView post) => post.Post.Form is EmploymentForm.Auxiliary or EmploymentForm.PublicWelfare;

    private static Post Place(PostView post) => Nothing with { WorkMode = post.IsHomeBased ? WorkMode.HomeBased : null };

    private static int BridgesOn(PostView post, FunctionAxis axis)
    {
        var codes = 0;
        foreach (var bridge in Bridges.On(axis))
            codes = (codes << ProvisionCodes.Bits) | ProvisionCodes.Of(post, bridge.Provision);
        return codes;
    }

    /// <summary>Bit e is set if the employer declared exposure e; nothing else keeps anybody out.</summary>
    private static int Exposures(PostView post)
    {
        var (seen, declared) = (0, 0);
        foreach (var fact in post.Post.Exposures)
        {
            var bit = 1 << (int)fact.Exposure;
            if ((seen & bit) == 0 && fact is { IsPresent: true, Source: FactSource.Declared })
                declared |= bit;
            seen |= bit;
        }

        return declared;
    }
}
