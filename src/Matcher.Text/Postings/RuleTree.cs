using System.Collections.Frozen;

namespace Matcher.Text;

/// <summary>The rules by the characters of their first words, so that a text is read in one pass however many rules there are.</summary>
internal sealed class RuleTree
{
    private readonly bool[] _starts = new bool[char.MaxValue + 1];
    private readonly FrozenDictionary<long, int> _steps;
    private readonly RuleTail[][] _ends;

    private RuleTree(IEnumerable<(string Word, RuleTail Tail)> words)
    {
        var steps = new Dictionary<long, int>();
        List<List<RuleTail>> ends = [[]];
        foreach (var (word, tail) in words)
        {
            _starts[word[0]] = true;
            var node = 0;
            foreach (var c in word)
            {
                var key = Key(node, c);
                if (!steps.TryGetValue(key, out var next))
                {
                    next = ends.Count;
                    steps.Add(key, next);
                    ends.Add([]);
                }
                node = next;
            }
            ends[node].Add(tail);
        }
        _steps = steps.ToFrozenDictionary();
        _ends = [.. ends.Select(list => list.ToArray())];
    }

    /// <summary>The rules of <c>post-words.tsv</c>.</summary>
    public static RuleTree Shipped { get; } = new(FactTable.Rows("post-words.tsv", 4).SelectMany(Words));

    /// <summary>The node of the first character of some word at a place; 0 if no rule begins there.</summary>
    public int First(char c) => _starts[c] ? Next(0, c) : 0;

    /// <summary>The node after another character; 0 if no word goes on so.</summary>
    public int Next(int node, char c) => _steps.GetValueOrDefault(Key(node, c));

    /// <summary>The rules whose first words end at a node.</summary>
    public RuleTail[] EndsAt(int node) => _ends[node];

    private static long Key(int node, char c) => ((long)node << 16) | c;

    private static IEnumerable<(string Word, RuleTail Tail)> Words(string[] row)
    {
        var parts = PatternWords.Parts(row[0]);
        var tail = new RuleTail(
            new(EffectWords.All(row[1]), EffectWords.All(row[2]), row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)), parts[1..]);
        return parts[0].Select(word => (word, tail));
    }
}
