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
    private static PostPart<(LevelRange Demand, bool MayBlock, int Bridges, FunctionCodes Listed, PostWords Words, LevelRange? Usual), (int Level, string Disabilities)> Axis(FunctionAxis axis) => new(
        post => PostKeys.Axis(post, axis),
        post => Place(post) with
        {
            Demands = post.DemandOn(axis) is { } demand ? [demand] : [],
            ListedFunctions = post.Post.ListedFunctions,
            Occupation = post.UsualLevels(axis) is null ? null : post.Post.Occupation,
            Provisions = [.. Bridges.On(axis).Select(bridge => post.ProvisionOf(bridge.Provision)).OfType<Provision>()],
        },
        candidate => CandidateKeys.Function(candidate, axis))
    {
        Axis = axis,
        Features = [new AxisFitFeature(axis)],
        Gates = [new DemandGate(axis)],
    };

    private static IEnumerable<PoolFacet<PostView>> Work()
    {
        yield return new TitlesFacet();
        yield return new PostPart<string, bool>(PostKeys.Occupation, post => Nothing with { Occupation = post.Post.Occupation }, asked: null)
        {
            Features = [new OccupationFeature()],
            Concerns = pair => pair.Candidate.Candidate.Wishes.Occupations.Count > 0,
        };
        yield return new PostPart<WorkPlace, (string, int?, bool?)>(
            PostKeys.Place,
            post => Place(post) with { Region = post.Post.Region, Form = post.Post.Form == EmploymentForm.Auxiliary ? EmploymentForm.Auxiliary : null },
            CandidateKeys.Place)
        {
            Features = [new CommuteFeature(), new RegionFeature()],
            Gates = [new MoveGate(), new AuxiliaryRadiusGate()],
        };
        yield return new PostPart<(WorkMode?, EmploymentForm?), (int, int)>(
            PostKeys.ModeAndForm,
            post => Nothing with { WorkMode = post.Post.WorkMode, Form = post.Post.Form },
            candidate => (CandidateKeys.WorkModes(candidate), CandidateKeys.Forms(candidate)))
        {
            Features = [new WorkModeFeature(), new FormFeature()],
        };
        yield return new PostPart<int, int>(PostKeys.Exposures, post => Nothing with { Exposures = post.Post.Exposures }, CandidateKeys.AvoidedExposures)
        {
            Gates = [new ExposureGate()],
            Concerns = pair => pair.Candidate.Candidate.AvoidedExposures.Count > 0,
        };
    }

    private static IEnumerable<PoolFacet<PostView>> Requirements()
    {
        yield return new SkillListFacet(new RequiredSkillsFeature(), post => post.RequiredSkills);
        yield return new SkillListFacet(new PreferredSkillsFeature(), post => post.PreferredSkills);
        yield return new PostPart<(EducationLevel?, bool), int>(PostKeys.Education, post => Nothing with { Education = post.Post.Education }, CandidateKeys.Education)
        {
            Features = [new EducationFeature()],
            Gates = [new EducationGate()],
        };
        yield return new PostPart<int, int>(PostKeys.Experience, post => Nothing with { MinExperienceYears = post.Post.MinExperienceYears }, CandidateKeys.Experience)
        {
            Features = [new ExperienceFeature()],
        };
        yield return new PostPart<(string, string, bool?), string>(
            PostKeys.Licences,
            post => post.Post.RequiredLicences.Count == 0
                ? Nothing
                : Nothing with { RequiredLicences = post.Post.RequiredLicences, Region = post.Post.Region, IsMedicalInstitution = post.Post.IsMedicalInstitution },
            CandidateKeys.Licences)
        {
            Features = [new LicenceFeature()],
            Gates = [new LicenceGate()],
        };
    }

    private static IEnumerable<PoolFacet<PostView>> Conditions()
    {
        yield return new PostPart<int, int>(PostKeys.Pay, post => Nothing with { Pay = post.Post.Pay }, CandidateKeys.PayFloor)
        {
            Features = [new PayFeature()],
            Concerns = pair => pair.Candidate.Candidate.Wishes.PayFloorYuanPerMonth is not (null or 0),
        };
        yield return new PostPart<(InsuranceCover?, bool?, bool?, int), (bool, bool, bool)>(
            PostKeys.Conditions,
            post => Nothing with
            {
                Insurance = post.Post.Insurance,
                Pay = post.Post.Pay,
                WorkingTime = new(HasNightShift: post.Post.WorkingTime.HasNightShift),
                Provisions = post.ProvisionOf(ProvisionKind.NoNightShift) is { } provision ? [provision] : [],
            },
            CandidateKeys.Conditions)
        {
            Features = [new InsuranceFeature(), new GuaranteedBaseFeature(), new NightShiftFeature()],
        };
        yield return new PostPart<(int?, bool), int>(PostKeys.Hours, post => Nothing with { WorkingTime = post.Post.WorkingTime }, CandidateKeys.Hours)
        {
            Features = [new HoursFeature()],
            Concerns = pair => pair.Candidate.Candidate.Wishes.MaxHoursPerWeek is not null,
        };
        yield return new PostPart<(int, bool?), int>(
            post => (RetentionFeature.Bin(post.Employer), post.Post.IsReserved),
            post => Nothing with { Employer = post.Post.Employer, IsReserved = post.Post.IsReserved },
            Anybody)
        {
            Features = [new RetentionFeature(), new ReservedFeature()],
        };
    }

    /// <summary>What only dates, rules of law and programmes read.</summary>
    private static IEnumerable<PoolFacet<PostView>> Legal()
    {
        yield return new PostPart<(bool, bool), int>(
            post => (post.IsOpen, post.Day < post.Post.OpensOn),
            post => Nothing with { OpensOn = post.Post.OpensOn, ClosesOn = post.Post.ClosesOn },
            Anybody)
        {
            Gates = [new OpenGate()],
        };
        yield return new PostPart<HeldWordings, int>(post => post.Post.HeldFor, post => Nothing with { HeldFor = post.Post.HeldFor }, Anybody)
        {
            Gates = [new WordingGate()],
        };
        yield return new PostPart<(string, string), (string, int, (int, int))>(
            PostKeys.Campaign,
            post => post.Post.Campaign is null ? Nothing : Nothing with { Campaign = post.Post.Campaign, Region = post.Post.Region },
            candidate => (CandidateKeys.Hukou(candidate), CandidateKeys.Status(candidate), CandidateKeys.AgeAndSex(candidate)))
        {
            Gates = [new CampaignGate()],
        };
        yield return new PostPart<(EmploymentForm?, string), (string, (int, int), (int, int))>(
            PostKeys.OwnRules,
            post => PostKeys.HasOwnRules(post) ? Nothing with { Form = post.Post.Form, Region = post.Post.Region } : Nothing,
            candidate => (CandidateKeys.Disabilities(candidate), CandidateKeys.AgeAndSex(candidate), CandidateKeys.PublicWelfare(candidate)))
        {
            Gates = [new AuxiliaryGate(), new PublicWelfareGate()],
        };
    }

    private static Post Place(PostView post) => Nothing with { WorkMode = post.IsHomeBased ? WorkMode.HomeBased : null };

    /// <summary>For what is the same whoever asks.</summary>
    private static int Anybody(CandidateView candidate) => 0;
}
