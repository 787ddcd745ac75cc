using System.Numerics;

namespace Matcher.Text;

/// <summary>Finds the longest name of a skill at a place of a folded text.</summary>
internal sealed class SkillNames
{
    private const int LongestName = 63;

    private static readonly Lazy<SkillNames> Embedded = new(() => new(SkillTable.Shipped.Entries));

    private readonly Dictionary<string, SkillEntry>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly Dictionary<char, ulong> _lengths = [];

    private SkillNames(IEnumerable<SkillEntry> entries)
    {
        var names = new Dictionary<string, SkillEntry>(StringComparer.Ordinal);
        foreach (var (name, entry) in entries.SelectMany(entry => entry.ReadNames.Where(name => name.Length <= LongestName).Select(name => (name, entry))))
        {
            if (names.TryAdd(name, entry))
                _lengths[name[0]] = _lengths.GetValueOrDefault(name[0]) | (1UL << name.Length);
        }
        _names = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names that posts mean skills by.</summary>
    public static SkillNames Shipped => Embedded.Value;

    /// <summary>The skill with the longest name at a place; a name of Latin letters is read as whole words only.</summary>
    public (SkillEntry Skill, int Length)? At(ReadOnlySpan<char> text, int start)
    {
        if (!_lengths.TryGetValue(text[start], out var lengths) || (start > 0 && IsOneWord(text[start - 1], text[start])))
            return null;
        while (lengths != 0)
        {
            var length = BitOperations.Log2(lengths);
            lengths ^= 1UL << length;
            var end = start + length;
            if (end <= text.Length && (end == text.Length || !IsOneWord(text[end - 1], text[end])) && _names.TryGetValue(text[start..end], out var skill))
                return (skill, length);
        }
        return null;
    }

    private static bool IsOneWord(char before, char after) => LexiconText.IsOneWord(before, after) || (char.IsAsciiLetter(before) && after is '+' or '#');
}
