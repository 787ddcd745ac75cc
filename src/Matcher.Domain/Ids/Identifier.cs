namespace Matcher.Domain;

/// <summary>The form that every identifier of a record has to keep.</summary>
public static class Identifier
{
    /// <summary>The longest identifier, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>Tells whether <paramref name="text"/> can be an identifier: 1 to 80 characters out of A–Z, a–z, 0–9 and <c>. _ : -</c>, the first a letter or a digit.</summary>
    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || !char.IsAsciiLetterOrDigit(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or ':' or '-'))
                return false;
        }

        return true;
    }

    internal static string Require(string? text, string what) => IsValid(text)
        ? text!
        : throw new ArgumentException($"{what} was '{text}'; allowed are 1 to {MaxLength} characters of A-Z a-z 0-9 . _ : - that start with a letter or a digit.", nameof(text));
}
