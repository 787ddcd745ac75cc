namespace Matcher.Cli;

/// <summary>Texts of files and callers, made safe for a terminal.</summary>
internal static class Printable
{
    private const char ControlPictures = '\u2400';

    /// <summary>Control characters become their pictures (␛), so that no text of a file moves the cursor or sets a title.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (span, given) =>
    {
        for (var i = 0; i < given.Length; i++)
        {
            span[i] = given[i] switch
            {
                < ' ' => (char)(ControlPictures + given[i]),
                '\u007f' => '\u2421',
                >= '\u0080' and < '\u00a0' => '\ufffd',
                var other => other,
            };
        }
    });
}
