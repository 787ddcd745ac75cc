namespace Matcher.Text;

/// <summary>Writes out the patterns of rules.</summary>
internal static class PatternWords
{
    /// <summary>The parts of a pattern, divided by …, each as all the words that it stands for.</summary>
    /// <exception cref="InvalidOperationException">A bracket is not closed or stands inside another, or a part could be empty.</exception>
    public static string[][] Parts(string pattern)
    {
        var parts = pattern.Split('…').Select(Words).ToArray();
        if (parts.Any(words => words.Contains("")))
            throw new InvalidOperationException($"Pattern '{pattern}' has a part that could be empty.");
        return parts;
    }

    /// <summary>All the words of a part: <c>(a|b)</c> is either, <c>(a|b)?</c> either or nothing.</summary>
    private static string[] Words(string part)
    {
        string[] words = [""];
        for (var i = 0; i < part.Length; i++)
        {
            string[] next = [part[i].ToString()];
            if (part[i] == '(')
            {
                var close = part.IndexOf(')', i);
                if (close < 0 || part.IndexOf('(', i + 1, close - i) >= 0)
                    throw new InvalidOperationException($"Pattern part '{part}' has a bracket that is open or stands inside another.");
                next = part[(i + 1)..close].Split('|');
                i = close;
                if (i + 1 < part.Length && part[i + 1] == '?')
                {
                    next = [.. next, ""];
                    i++;
                }
            }
            words = [.. words.SelectMany(_ => next, (word, more) => word + more)];
        }
        return [.. words.Distinct(StringComparer.Ordinal)];
    }
}
