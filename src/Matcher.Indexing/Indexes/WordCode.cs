using Matcher.Domain;

namespace Matcher.Indexing;

/// <summary>Words of a vocabulary as small numbers; 0 is unknown.</summary>
/// <typeparam name="T">The vocabulary's enumeration.</typeparam>
internal static class WordCode<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, byte> Codes = Vocabulary<T>.All.Select((value, i) => (value, i)).ToDictionary(pair => pair.value, pair => (byte)(pair.i + 1));

    public static int Count => Codes.Count + 1;

    public static byte Of(T value) => Codes[value];

    /// <summary>The word of a number above 0.</summary>
    public static string Word(int code) => Vocabulary<T>.Of(Vocabulary<T>.All[code - 1]);
}
