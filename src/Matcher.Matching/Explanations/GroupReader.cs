namespace Matcher.Matching;

/// <summary>Puts the parts of a match into groups for reading, with the facts behind them.</summary>
internal static class GroupReader
{
    /// <summary>The groups in the order in which they are read.</summary>
    public static IReadOnlyList<(string Group, Sentence Heading)> All { get; } =
    [
        (Groups.Access, new("无障碍", "Access")),
        (Groups.Skills, new("技能", "Skills")),
        (Groups.Place, new("地点", "Place")),
        (Groups.Conditions, new("工资和条件", "Pay and conditions")),
        (Groups.Preferences, new("本人的愿望", "Preferences")),
        (Groups.Rules, new("规则", "Rules")),
    ];

    /// <summary>The groups of a match; a group without parts is left out.</summary>
    public static IReadOnlyList<PartGroup> Read(Match match, Pair pair)
    {
        var parts = match.Parts.ToLookup(part => part.Group, StringComparer.Ordinal);
        return [.. All.Where(group => parts.Contains(group.Group)).Select(group => new PartGroup(
            group.Group,
            group.Heading,
            parts[group.Group].Sum(part => part.Points),
            [.. parts[group.Group].OrderByDescending(part => Math.Abs(part.Points)).Select(part => new ExplainedPart(part, PartFacts.Of(part.Feature, pair)))]))];
    }
}
