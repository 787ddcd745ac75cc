namespace Matcher.Matching;

/// <summary>What keeps rows out through one part of them, told by what removes it.</summary>
/// <param name="Alone">Changes each of which removes it.</param>
/// <param name="Together">Pairs of changes that remove it together, of which neither does alone.</param>
internal sealed record Obstacle(IReadOnlyList<Change> Alone, IReadOnlyList<Option> Together)
{
    /// <summary>Obstacles of one key are removed by the same.</summary>
    public string Key { get; } = string.Join(' ', Alone.Select(change => change.Id).Concat(Together.Select(option => $"{option.First.Id}+{option.Second!.Id}")));

    /// <summary>Finds out what removes what some gates find against a pair.</summary>
    /// <param name="gates">The gates.</param>
    /// <param name="pair">A pair against which they find something.</param>
    /// <param name="findings">What they find.</param>
    /// <param name="only">Whose changes may be thought of; null for everybody's.</param>
    public static Obstacle Of(IReadOnlyList<Gate> gates, Pair pair, IReadOnlyList<GateFinding> findings, ChangeActor? only)
    {
        var changes = findings.SelectMany(finding => Remedies.Of(pair, finding, only))
            .DistinctBy(change => change.Id).OrderBy(change => change.Id, StringComparer.Ordinal).ToList();
        var alone = changes.Where(change => Removes(new Option(change))).ToList();
        var rest = changes.Except(alone).ToList();
        return new Obstacle(alone, [.. rest.SelectMany((one, i) => rest.Skip(i + 1).Select(other => Option.Of(one, other))).Where(Removes)]);

        bool Removes(Option option) => Check(gates, option.Apply(pair)).Blocks.Count == 0;
    }

    /// <summary>What the gates find.</summary>
    internal static GateFindings Check(IReadOnlyList<Gate> gates, Pair pair)
    {
        var findings = new GateFindings();
        for (var i = 0; i < gates.Count; i++)
            gates[i].Check(pair, findings);
        return findings;
    }
}
