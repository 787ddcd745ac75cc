using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// What tells posts apart, part by part: all that the features and gates of a facet read of a post. A facet of posts numbers its
/// values by it, and the facet of people with the same features and gates keeps by it what its own values meant.
/// </summary>
internal static class PostKeys
{
    /// <summary>
    /// The demand on an axis, whether it may block, what could bridge a gap there, and what says something of a level that is not known:
    /// codes and words, or what the occupation usually asks. Work at home has its say through the first and the third.
    /// </summary>
    public static (LevelRange Demand, bool MayBlock, int Bridges, FunctionCodes Listed, PostWords Words, LevelRange? Usual) Axis(PostView post, FunctionAxis axis) =>
        post.DemandLevels(axis) is var demand && demand.IsKnown
            ? (demand, post.DemandOn(axis)?.MayBlock == true, BridgesOn(post, axis), default, PostWords.None, null)
            : (demand, post.DemandOn(axis)?.MayBlock == true, BridgesOn(post, axis), post.Post.ListedFunctions, post.Words, post.UsualLevels(axis));

    public static string Occupation(PostView post) => post.Post.Occupation?.Value ?? "";

    public static WorkPlace Place(PostView post) => new(post.Post.Region?.Value ?? "", post.IsHomeBased, post.Post.Form == EmploymentForm.Auxiliary);

    public static (WorkMode? WorkMode, EmploymentForm? Form) ModeAndForm(PostView post) => (post.Post.WorkMode, post.Post.Form);

    public static (EducationLevel? Minimum, bool IsRelaxed) Education(PostView post) => (post.Post.Education.Minimum, post.Post.Education.IsRelaxed);

    public static int Experience(PostView post) => post.Post.MinExperienceYears ?? -1;

    /// <summary>The licences; with them the place, for its rules, and whether it is a medical institution.</summary>
    public static (string Licences, string Region, bool? IsMedicalInstitution) Licences(PostView post) => post.Post.RequiredLicences.Count == 0
        ? ("", "", null)
        : (string.Join('+', post.Post.RequiredLicences.Select(licence => licence.Value)), post.Post.Region?.Value ?? "", post.Post.IsMedicalInstitution);

    public static int Pay(PostView post) => post.Post.Pay?.MonthlyMinYuan ?? -1;

    /// <summary>Of the provision, all that it could be: a post without night shifts is not one that could do without.</summary>
    public static (InsuranceCover? Insurance, bool? HasGuaranteedBase, bool? HasNightShift, int NoNightShift) Conditions(PostView post) => (
        post.Post.Insurance,
        post.Post.Pay?.HasGuaranteedBase,
        post.Post.WorkingTime.HasNightShift,
        ProvisionCodes.Of(post, ProvisionKind.NoNightShift));

    public static (int? HoursPerWeek, bool IsFlexible) Hours(PostView post) => (post.Post.WorkingTime.HoursPerWeek, post.Post.WorkingTime.IsFlexible == true);

    /// <summary>Bit e is set if the employer declared exposure e; nothing else keeps anybody out.</summary>
    public static int Exposures(PostView post)
    {
        var (seen, declared) = (0, 0);
        for (var i = 0; i < post.Post.Exposures.Count; i++)
        {
            var fact = post.Post.Exposures[i];
            var bit = 1 << (int)fact.Exposure;
            if ((seen & bit) == 0 && fact is { IsPresent: true, Source: FactSource.Declared })
                declared |= bit;
            seen |= bit;
        }

        return declared;
    }

    /// <summary>The campaign and the place, for its rules; empty where there is none.</summary>
    public static (string Campaign, string Region) Campaign(PostView post) =>
        post.Post.Campaign is { } campaign ? (campaign, post.Post.Region?.Value ?? "") : ("", "");

    /// <summary>The form of a post that has rules of its own, and the place, for these.</summary>
    public static (EmploymentForm? Form, string Region) OwnRules(PostView post) => HasOwnRules(post) ? (post.Post.Form, post.Post.Region?.Value ?? "") : (null, "");

    public static bool HasOwnRules(PostView post) => post.Post.Form is EmploymentForm.Auxiliary or EmploymentForm.PublicWelfare;

    private static int BridgesOn(PostView post, FunctionAxis axis)
    {
        var codes = 0;
        foreach (var bridge in Bridges.On(axis))
            codes = (codes << ProvisionCodes.Bits) | ProvisionCodes.Of(post, bridge.Provision);
        return codes;
    }
}
