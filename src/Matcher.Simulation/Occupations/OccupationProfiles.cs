namespace Matcher.Simulation;

/// <summary>
/// All work that posts offer and candidates wish for. Codes: 中华人民共和国职业分类大典 (2022); where no detailed code is certain,
/// the code of the minor group stands.
/// </summary>
internal static class OccupationProfiles
{
    internal static readonly OccupationProfile[] All = [.. OfficeOccupations.All, .. ProductionOccupations.All, .. ProgrammeOccupations.All];

    private static readonly int[] Weights = [.. All.Select(profile => profile.Weight)];

    private static readonly OccupationProfile[][] ByForm =
        [.. Enum.GetValues<EmploymentForm>().Select(form => All.Where(profile => profile.Form == form).ToArray())];

    internal static OccupationProfile Pick(Draw draw) => All[draw.Weighted(Weights)];

    internal static OccupationProfile[] Of(EmploymentForm form) => ByForm[(int)form];
}
