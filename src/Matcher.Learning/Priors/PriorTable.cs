namespace Matcher.Learning;

/// <summary>The project's own tables of facts beside the fit: tab-separated, comments after #.</summary>
internal static class PriorTable
{
    /// <summary>The rows of a table, cell by cell.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(PriorTable).Assembly.GetManifestResourceStream($"Matcher.Learning.Priors.{name}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
