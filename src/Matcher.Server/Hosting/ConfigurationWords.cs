using Microsoft.Extensions.Configuration;

namespace Matcher.Server;

// Words of a configuration, each read or refused with its name.
internal sealed class ConfigurationWords(IConfiguration root, string folder)
{
    public static void RefuseUnknown(string prefix, IEnumerable<IConfigurationSection> given, IReadOnlyCollection<string> known)
    {
        foreach (IConfigurationSection section in given)
        {
            if (!known.Contains(section.Key, StringComparer.OrdinalIgnoreCase))
                throw new HostOptionsException(prefix + section.Key, $"is not a word of the configuration; known are {string.Join(", ", known)}.");
        }
    }

    public string? Path(string word) => string.IsNullOrEmpty(root[word]) ? null : System.IO.Path.GetFullPath(root[word]!, folder);

    public T Value<T>(string word, T standard, Func<string, T> parse, string expected)
    {
        if (root[word] is not { } text)
            return standard;
        try
        {
            return parse(text);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw new HostOptionsException(word.Replace(':', '.'), $"was '{text}'; expected is {expected}.");
        }
    }
}
