namespace Matcher.Simulation;

/// <summary>What is really so about a person, whether or not it is on file.</summary>
internal sealed class PersonTruth
{
    /// <summary>The highest level per axis with the person's own aids.</summary>
    internal int[] Levels { get; } = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3];

    /// <summary>What the person needs, in the order of <see cref="ProvisionKind"/>; whether it is essential.</summary>
    internal SortedDictionary<ProvisionKind, NeedStrength> Needs { get; } = [];

    internal List<Exposure> AvoidedExposures { get; } = [];

    /// <summary>The certified components, also those that the record hides behind multiple disabilities.</summary>
    internal IReadOnlyList<Disability> Components { get; set; } = [];

    internal County Home { get; set; } = Counties.All[0];

    /// <summary>The two digits of the province in which the household is registered.</summary>
    internal string HukouProvince { get; set; } = "";

    internal bool IsRural { get; set; }

    internal List<string> Skills { get; } = [];

    internal List<LicenceCode> Licences { get; } = [];

    internal EducationLevel Education { get; set; }

    internal int ExperienceYears { get; set; }

    internal PublicWelfareHistory PublicWelfare { get; set; } = new(0);

    internal List<OccupationProfile> Wished { get; } = [];

    /// <summary>Hidden from every record: eagerness for work, mean 0 and variance 1.</summary>
    internal double Motivation { get; set; }

    /// <summary>Hidden from every record: ease with people, mean 0 and variance 1.</summary>
    internal double Temperament { get; set; }

    internal void Cap(FunctionAxis axis, int level) => Levels[(int)axis] = Math.Min(Levels[(int)axis], Math.Max(0, level));

    internal int At(FunctionAxis axis) => Levels[(int)axis];

    internal void Need(ProvisionKind kind, bool essential)
    {
        if (essential || !Needs.ContainsKey(kind))
            Needs[kind] = essential ? NeedStrength.Essential : NeedStrength.Preferred;
    }
}
