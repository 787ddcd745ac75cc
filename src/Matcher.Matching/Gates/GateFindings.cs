namespace Matcher.Matching;

/// <summary>Collects what the gates find about one pair.</summary>
internal sealed class GateFindings
{
    private readonly List<GateFinding> _blocks = [];
    private readonly List<GateFinding> _possible = [];

    /// <summary>What keeps the pair out.</summary>
    public IReadOnlyList<GateFinding> Blocks => _blocks;

    /// <summary>What could, once unknown facts are known.</summary>
    public IReadOnlyList<GateFinding> Possible => _possible;

    public void Clear()
    {
        _blocks.Clear();
        _possible.Clear();
    }

    public void Block(GateFinding finding) => _blocks.Add(finding);

    public void Suspect(GateFinding finding) => _possible.Add(finding);
}
