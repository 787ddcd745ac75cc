namespace Matcher.Simulation;

/// <summary>What is really so about a post, whether or not it was published.</summary>
internal sealed class PostTruth
{
    internal required OccupationProfile Profile { get; init; }

    internal required EmployerTruth Employer { get; init; }

    internal required County Place { get; init; }

    /// <summary>What the work asks, per axis.</summary>
    internal required TrueDemand[] Demands { get; init; }

    /// <summary>What the workplace does about each provision, in the order of <see cref="ProvisionKind"/>; never unknown.</summary>
    internal required TrueProvision[] Provisions { get; init; }

    internal required IReadOnlyList<Exposure> Exposures { get; init; }

    internal WorkMode Mode { get; set; }

    internal bool HasNights { get; set; }

    /// <summary>Hidden: how this post's own supervisor differs from the employer, mean 0 and variance 1.</summary>
    internal double Supervisor { get; set; }

    internal TrueProvision At(ProvisionKind kind) => Provisions[(int)kind];

    /// <summary>The same post in a world where one provision is refused.</summary>
    internal PostTruth Without(ProvisionKind kind)
    {
        var provisions = (TrueProvision[])Provisions.Clone();
        provisions[(int)kind] = new(ProvisionState.Refused, null);
        return new() { Profile = Profile, Employer = Employer, Place = Place, Demands = Demands, Provisions = provisions, Exposures = Exposures, Mode = Mode, HasNights = HasNights, Supervisor = Supervisor };
    }
}
