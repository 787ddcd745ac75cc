namespace Matcher.Simulation;

/// <summary>Writes <c>fairs.csv</c>.</summary>
internal static class FairFile
{
    internal static void Write(Population population, string path)
    {
        using var file = new CsvFile(path, "id", "name", "date", "region", "posts");
        foreach (var fair in population.Fairs)
            file.Cell(fair.Id.Value).Cell(fair.Name).Cell(fair.Date).Cell(fair.Region?.Value).List(fair.Posts.Select(id => id.Value)).End();
    }
}
