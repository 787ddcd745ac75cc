using Matcher.V1;

namespace Matcher.Cli;

/// <summary>Choice of language.</summary>
internal static class Tongues
{
    /// <summary>The text in the language.</summary>
    public static string Say(this Tongue tongue, string zh, string en) => tongue == Tongue.Zh ? zh : en;

    /// <summary>The language as requests name it.</summary>
    public static Language ToLanguage(this Tongue tongue) => tongue == Tongue.Zh ? Language.Zh : Language.En;

    /// <summary>
    /// The language of a run, known before its arguments are parsed, because help and errors are written in it too.
    /// <c>--lang</c> wins, then the locale; a locale that is neither Chinese nor English (C, POSIX) means Chinese.
    /// </summary>
    public static Tongue Choose(IReadOnlyList<string> arguments, Terminal terminal)
    {
        string locale = terminal.Variable("LC_ALL") ?? terminal.Variable("LC_MESSAGES") ?? terminal.Variable("LANG") ?? "";
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--lang" && i + 1 < arguments.Count)
                locale = arguments[i + 1];
            else if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal))
                locale = arguments[i]["--lang=".Length..];
        }

        return locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Tongue.En : Tongue.Zh;
    }
}
