using System.Numerics;

namespace Matcher.Text;

/// <summary>The characters of titles as coordinates: single Han characters, pairs of them, and words of other letters.</summary>
/// <remarks>How much one says falls with the number of occupations whose names hold it (a table of the program, not of any store).</remarks>
internal sealed class TitleGrams
{
    // Keys of words lie between those of single Han characters and of pairs, which begin with U+3400.
    private const uint WordBit = 0x1000_0000;

    private readonly Dictionary<uint, int> _names = [];
    private readonly int _most;

    public TitleGrams(IEnumerable<Occupation> occupations)
    {
        foreach (var name in occupations.Select(occupation => occupation.Name).OfType<string>())
        {
            _most++;
            foreach (var (key, _) in Read(LexiconText.Of(name)).DistinctBy(gram => gram.Key))
                _names[key] = _names.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>What a coordinate says, in units of <see cref="TitleWeights.Unit"/>.</summary>
    public int WeightOf(uint key)
    {
        var rarity = Log2(_most + 1) - Log2(_names.GetValueOrDefault(key) + 1) + (TitleWeights.Unit * 7 / 10);
        return rarity * (key < WordBit ? TitleWeights.LetterPercent : IsWord(key) ? TitleWeights.WordPercent : 100) / 100;
    }

    /// <summary>The coordinates of a text in the form of <see cref="LexiconText"/>, repeats kept, with the place of the first character.</summary>
    public static IEnumerable<(uint Key, int Start)> Read(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHan(text[i]))
            {
                yield return (text[i], i);
                if (i + 1 < text.Length && IsHan(text[i + 1]))
                    yield return (Pair(text[i], text[i + 1]), i);
            }
            else if (TokenReader.WordEnd(text, i) is var end && end > i)
            {
                yield return (Word(text.AsSpan(i, end - i)), i);
                i = end - 1;
            }
        }
    }

    /// <summary>The pairs of Han characters of a text.</summary>
    public static IEnumerable<uint> HanPairs(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (IsHan(text[i]) && IsHan(text[i + 1]))
                yield return Pair(text[i], text[i + 1]);
        }
    }

    public static uint Pair(char first, char second) => ((uint)first << 16) | second;

    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    private static bool IsWord(uint key) => key is >= WordBit and < 0x3000_0000;

    // FNV-1a, folded into the room for words; two words with one key would count as one, which no pair of titles notices.
    private static uint Word(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return WordBit | ((hash ^ (hash >> 28)) & (WordBit - 1));
    }

    /// <summary>Logarithm to the base 2 in units of <see cref="TitleWeights.Unit"/>, straight between powers of two: the same on every machine.</summary>
    private static int Log2(int value)
    {
        var power = BitOperations.Log2((uint)value);
        return (power * TitleWeights.Unit) + (int)((long)(value - (1 << power)) * TitleWeights.Unit >> power);
    }
}
