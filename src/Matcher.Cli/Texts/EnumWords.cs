using Matcher.Domain;

namespace Matcher.Cli;

/// <summary>The words of a contract's enumeration as the command line takes and prints them, such as <c>public_welfare</c>.</summary>
/// <typeparam name="T">The enumeration; its first value says that nothing was given and has no word.</typeparam>
internal static class EnumWords<T>
    where T : struct, Enum
{
    /// <summary>All words in declared order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Vocabulary<T>.All.Skip(1).Select(Vocabulary<T>.Of)];

    /// <summary>The word of a value; the number if a newer service sent one that is not known here.</summary>
    public static string Of(T value) => Enum.IsDefined(value) ? Vocabulary<T>.Of(value) : value.ToString();

    /// <summary>Finds the value of a word; hyphens and case do not matter.</summary>
    public static bool TryParse(string word, out T value)
    {
        string wanted = word.Trim().Replace('-', '_').ToLowerInvariant();
        return Vocabulary<T>.TryParse(wanted, out value) && All.Contains(wanted);
    }
}
