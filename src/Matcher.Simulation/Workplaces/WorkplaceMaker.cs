namespace Matcher.Simulation;

/// <summary>Draws the truth about a post: what the work asks, what the place offers, what it exposes people to.</summary>
internal static class WorkplaceMaker
{
    /// <summary>What home work brings with it.</summary>
    private static readonly ProvisionKind[] AtHome =
        [ProvisionKind.RemoteWork, ProvisionKind.StepFreeAccess, ProvisionKind.AccessibleToilet, ProvisionKind.GroundFloorOrElevator, ProvisionKind.PersonalAssistant];

    internal static PostTruth Make(OccupationProfile profile, EmployerTruth employer, Draw draw)
    {
        var place = Counties.Near(employer.Home, !profile.IsRural, draw);
        var supervisor = draw.Bell();
        var truth = new PostTruth
        {
            Profile = profile,
            Employer = employer,
            Place = place,
            Demands = Demands(profile, draw),
            Provisions = ProvisionOdds.Pick(profile, (0.7 * employer.Attitude) + (0.5 * supervisor), draw),
            Exposures = Exposures(profile, draw),
            Mode = Mode(profile, draw),
            HasNights = profile.HasNights && draw.Percent(45),
            Supervisor = supervisor,
        };
        Agree(truth);
        return truth;
    }

    /// <summary>Posts of one occupation differ: a demand may be a step lower or higher, and essential or not.</summary>
    private static TrueDemand[] Demands(OccupationProfile profile, Draw draw)
    {
        var demands = (TrueDemand[])profile.Demands.Clone();
        for (var axis = 0; axis < demands.Length; axis++)
        {
            var (level, essential) = demands[axis];
            if (level == 0)
            {
                demands[axis] = draw.Percent(5) ? new(1, false) : new(0, false);
                continue;
            }

            var moved = Math.Clamp(level + draw.Weighted(14, 74, 12) - 1, 0, Level.Max);
            demands[axis] = new(moved, moved > 0 && draw.Percent(essential ? 88 : 10));
        }

        return demands;
    }

    private static List<Exposure> Exposures(OccupationProfile profile, Draw draw)
    {
        var odd = profile.Workplace is WorkplaceKind.Factory or WorkplaceKind.Outdoors ? 10 : 2;
        return [.. Vocabulary<Exposure>.All.Where(exposure => draw.Percent(profile.Exposures.Contains(exposure) ? 80 : odd))];
    }

    private static WorkMode Mode(OccupationProfile profile, Draw draw) => profile.Workplace switch
    {
        WorkplaceKind.Home => WorkMode.HomeBased,
        WorkplaceKind.Office when profile.Form == EmploymentForm.Quota => draw.Percent(12) ? WorkMode.Hybrid : WorkMode.OnSite,
        _ => WorkMode.OnSite,
    };

    /// <summary>Keeps the truth free of contradictions: home work needs no way there, seated work is seated, and so on.</summary>
    private static void Agree(PostTruth truth)
    {
        if (truth.Mode == WorkMode.HomeBased)
        {
            truth.Demands[(int)FunctionAxis.ReachWorkplace] = default;
            truth.Demands[(int)FunctionAxis.Travel] = default;
            foreach (var kind in AtHome)
                Have(truth, kind);
        }

        if (truth.Mode == WorkMode.Hybrid && truth.At(ProvisionKind.RemoteWork).State == ProvisionState.Refused)
            truth.Provisions[(int)ProvisionKind.RemoteWork] = new(ProvisionState.Arrangeable, AccommodationTier.Policy);
        if (truth.Demands[(int)FunctionAxis.StandWalk].Level == 0)
            Have(truth, ProvisionKind.SeatedWork);
        if (truth.Demands[(int)FunctionAxis.Contact].Level == 0)
            Have(truth, ProvisionKind.LowContactTasks);
        if (!truth.HasNights)
            Have(truth, ProvisionKind.NoNightShift);
        if (truth.At(ProvisionKind.StepFreeAccess).State == ProvisionState.Yes)
            truth.Demands[(int)FunctionAxis.ReachWorkplace] = default;
    }

    private static void Have(PostTruth truth, ProvisionKind kind) => truth.Provisions[(int)kind] = new(ProvisionState.Yes, null);
}
