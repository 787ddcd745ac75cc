using System.Collections.Frozen;
using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>All features in the order of the model's tables.</summary>
public static class Features
{
    /// <summary>The features.</summary>
    internal static IReadOnlyList<Feature> All { get; } =
    [
        .. FunctionAxes.All.Select(axis => new AxisFitFeature(axis)),
        new NeedsMetFeature(),
        new HardestAccommodationFeature(),
        new OpenItemsFeature(),
        new RequiredSkillsFeature(),
        new PreferredSkillsFeature(),
        new OccupationFeature(),
        new TitleFeature(),
        new ExperienceFeature(),
        new TrainingFeature(),
        new EducationFeature(),
        new LicenceFeature(),
        new CommuteFeature(),
        new RegionFeature(),
        new PayFeature(),
        new GuaranteedBaseFeature(),
        new InsuranceFeature(),
        new HoursFeature(),
        new NightShiftFeature(),
        new RetentionFeature(),
        new WorkModeFeature(),
        new FormFeature(),
        new ReservedFeature(),
    ];

    private static readonly FrozenDictionary<string, int> Numbers =
        All.Index().ToFrozenDictionary(feature => feature.Item.Spec.Name, feature => feature.Index, StringComparer.Ordinal);

    /// <summary>The catalogue that a model has to fit.</summary>
    public static FeatureCatalogue Catalogue { get; } = new([.. All.Select(feature => feature.Spec)]);

    /// <summary>The place of a feature in the order.</summary>
    internal static int IndexOf(Feature feature) => Numbers[feature.Spec.Name];

    /// <summary>The place of a feature by its name; null if there is none.</summary>
    internal static int? Find(string name) => Numbers.TryGetValue(name, out var index) ? index : null;
}
