using System.Collections.Frozen;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>The words of an enumeration in files: those of its <see cref="Vocabulary{T}"/> and Chinese ones.</summary>
internal sealed class WordList<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _words;

    public WordList(params ReadOnlySpan<(T Value, string Words)> chinese)
    {
        var words = Vocabulary<T>.All.ToDictionary(Vocabulary<T>.Of, value => value, StringComparer.Ordinal);
        foreach (var (value, list) in chinese)
        {
            foreach (var word in list.Split(' '))
                words.Add(word, value);
        }
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The reason to note for a word that is not in the list; names what is allowed.</summary>
    public string Unknown { get; } = $"unknown word; allowed are {Vocabulary<T>.Allowed}";

    public bool TryParse(string text, out T value) => _words.TryGetValue(Folding.Fold(text), out value);
}
