namespace Matcher.Text;

/// <summary>The skills of <c>skills.tsv</c> by their names.</summary>
internal sealed class SkillTable
{
    private static readonly Lazy<SkillTable> Embedded = new(() => new(FactTable.Rows("skills.tsv", 4)));

    private readonly Dictionary<string, SkillEntry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SkillEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private SkillTable(IEnumerable<string[]> rows)
    {
        _lookup = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        var gives = new Dictionary<SkillEntry, string[]>();
        foreach (var row in rows)
        {
            string[] names = [row[0], .. row[1].Split(';', StringSplitOptions.RemoveEmptyEntries)];
            var entry = new SkillEntry(Plain(names[0]), row[3] == "level",
                row[3] == "-" ? [] : [.. names.Where(name => name[0] != '!').Select(Folding.Fold)]);
            gives.Add(entry, row[2].Split(';', StringSplitOptions.RemoveEmptyEntries));
            foreach (var name in names)
            {
                if (!_byName.TryAdd(NameOf(Plain(name)), entry) && Find(NameOf(Plain(name))) != entry)
                    throw new InvalidOperationException($"Skill '{Plain(name)}' stands twice in skills.tsv.");
            }
        }
        Entries = [.. gives.Keys];
        foreach (var entry in Entries)
            entry.GivenKeys = [.. Closure(entry, gives).Select(given => given.Key), .. entry.HasLevels ? [entry.LittleKey] : Array.Empty<string>()];
    }

    /// <summary>The skills that the program carries.</summary>
    public static SkillTable Shipped => Embedded.Value;

    public IReadOnlyList<SkillEntry> Entries { get; }

    /// <summary>A name as it is looked up: folded, without spaces.</summary>
    public static string NameOf(string text) => Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The skill of a name in the form of <see cref="NameOf"/>; null if there is none.</summary>
    public SkillEntry? Find(ReadOnlySpan<char> name) => _lookup.TryGetValue(name, out var entry) ? entry : null;

    private static string Plain(string name) => name.TrimStart('!');

    /// <summary>The skill and all that it gives, each once.</summary>
    private List<SkillEntry> Closure(SkillEntry entry, Dictionary<SkillEntry, string[]> gives)
    {
        var all = new List<SkillEntry> { entry };
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var name in gives[all[i]])
            {
                var given = Find(NameOf(name)) ?? throw new InvalidOperationException($"Skill '{all[i].Name}' gives '{name}', which is not in skills.tsv.");
                if (!all.Contains(given))
                    all.Add(given);
            }
        }
        return all;
    }
}
