using System.Collections.Frozen;

namespace Matcher.Text;

/// <summary>Second pass of folding: Traditional characters and regional variants to Simplified, longest phrase first.</summary>
internal static class SimplifyingPass
{
    private static readonly FrozenDictionary<string, string> Characters =
        FactTable.Rows("characters.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Phrases by their first UTF-16 unit, longest first.</summary>
    private static readonly FrozenDictionary<char, (string From, string To)[]> Phrases =
        FactTable.Rows("phrases.tsv", 2)
            .GroupBy(row => row[0][0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(row => (From: row[0], To: row[1])).OrderByDescending(phrase => phrase.From.Length).ToArray());

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CharactersBySpan =
        Characters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Units at which something may be replaced: whole entries of the table of characters, and where phrases begin.</summary>
    private static readonly bool[] MayChange = Starts();

    /// <summary>Whether the pass would change a text without surrogates; now and then true of one that it leaves as it is.</summary>
    public static bool Changes(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (MayChange[text[i]] && (CharactersBySpan.ContainsKey(text.Slice(i, 1)) || StartsPhrase(text[i..])))
                return true;
        }
        return false;
    }

    public static MappedText Run(MappedText source)
    {
        var target = new MappedText(source.Length);
        var text = source.Span;
        var i = 0;
        while (i < text.Length)
        {
            var length = 1;
            if (text[i] >= '\u2E80')
            {
                length = CopyPhrase(source, i, target);
                if (length == 0)
                    length = CopyCharacter(source, i, target);
            }
            else
            {
                target.Append(text[i], source.Starts[i], source.Ends[i]);
            }
            i += length;
        }
        return target;
    }

    private static bool StartsPhrase(ReadOnlySpan<char> text)
    {
        if (!Phrases.TryGetValue(text[0], out var candidates))
            return false;
        foreach (var (from, _) in candidates)
        {
            if (text.StartsWith(from, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool[] Starts()
    {
        var starts = new bool[char.MaxValue + 1];
        foreach (var character in Characters.Keys)
            starts[character[0]] = true;
        foreach (var phrase in Phrases.Keys)
            starts[phrase] = true;
        return starts;
    }

    private static int CopyPhrase(MappedText source, int at, MappedText target)
    {
        if (!Phrases.TryGetValue(source[at], out var candidates))
            return 0;
        var rest = source.Span[at..];
        foreach (var (from, to) in candidates)
        {
            if (!rest.StartsWith(from, StringComparison.Ordinal))
                continue;
            CopyReplacement(source, at, from.Length, to, target);
            return from.Length;
        }
        return 0;
    }

    private static int CopyCharacter(MappedText source, int at, MappedText target)
    {
        var length = char.IsHighSurrogate(source[at]) && at + 1 < source.Length && char.IsLowSurrogate(source[at + 1]) ? 2 : 1;
        var from = source.Span.Slice(at, length);
        if (CharactersBySpan.TryGetValue(from, out var to))
            CopyReplacement(source, at, length, to, target);
        else
            for (var i = at; i < at + length; i++)
                target.Append(source[i], source.Starts[i], source.Ends[i]);
        return length;
    }

    /// <summary>Unit by unit where the lengths agree, so that a highlight inside a phrase stays exact; else the whole range for every unit.</summary>
    private static void CopyReplacement(MappedText source, int at, int length, string to, MappedText target)
    {
        if (to.Length != length)
        {
            target.Append(to, source.Starts[at], source.Ends[at + length - 1]);
            return;
        }
        for (var i = 0; i < length; i++)
            target.Append(to[i], source.Starts[at + i], source.Ends[at + i]);
    }
}
