using System.Collections.Frozen;
using System.Text;

namespace Matcher.Domain;

/// <summary>
/// The stable words of an enumeration, as they stand in files, in the store and in messages:
/// the member's name in lower snake case (<c>BothHands</c> is <c>both_hands</c>).
/// </summary>
/// <typeparam name="T">The enumeration.</typeparam>
public static class Vocabulary<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Words =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Word(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values =
        Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All members in declared order.</summary>
    public static IReadOnlyList<T> All { get; } = Enum.GetValues<T>();

    /// <summary>All words, separated by commas, for messages that name what is allowed.</summary>
    public static string Allowed { get; } = string.Join(", ", All.Select(value => Words[value]));

    /// <summary>The word of a member.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a declared member.</exception>
    public static string Of(T value) => Words.TryGetValue(value, out var word)
        ? word
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"Allowed are {Allowed}.");

    /// <summary>Finds the member of a word; the comparison is exact.</summary>
    public static bool TryParse(string? word, out T value)
    {
        value = default;
        return word is not null && Values.TryGetValue(word, out value);
    }

    /// <summary>The member of a word.</summary>
    /// <exception cref="FormatException">The word is not in the vocabulary.</exception>
    public static T Parse(string word) => TryParse(word, out var value)
        ? value
        : throw new FormatException($"'{word}' is not one of {Allowed}.");

    private static string Word(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0)
                word.Append('_');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
