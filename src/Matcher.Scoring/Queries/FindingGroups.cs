using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>The findings of a query by what they name: a gate or a fact.</summary>
internal sealed class FindingGroups
{
    private readonly List<int> _findings = [];
    private readonly List<int> _starts = [];

    public int Count => _starts.Count - 1;

    /// <summary>The findings that name something.</summary>
    public ReadOnlySpan<int> this[int named] => CollectionsMarshal.AsSpan(_findings)[_starts[named].._starts[named + 1]];

    public void Read(List<Finding> findings, int count, Func<Finding, int> nameOf)
    {
        _findings.Clear();
        _starts.Clear();
        for (var named = 0; named < count; named++)
        {
            _starts.Add(_findings.Count);
            for (var finding = 0; finding < findings.Count; finding++)
            {
                if (nameOf(findings[finding]) == named)
                    _findings.Add(finding);
            }
        }

        _starts.Add(_findings.Count);
    }
}
