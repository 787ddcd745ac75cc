using Matcher.V1;
using Microsoft.VisualBasic.FileIO;

namespace Matcher.Cli;

/// <summary>The synthetic sample that comes with the command.</summary>
internal static class SampleFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    /// <summary>The sample's posts.</summary>
    public static string Posts => Path.Combine(Folder, "posts.csv");

    /// <summary>The sample's candidates.</summary>
    public static string Candidates => Path.Combine(Folder, "candidates.csv");

    /// <summary>The sample's courses.</summary>
    public static string Courses => Path.Combine(Folder, "courses.csv");

    /// <summary>The sample's fairs, with the columns id, name, date, region and posts.</summary>
    public static IReadOnlyList<Fair> ReadFairs()
    {
        using var file = new TextFieldParser(Path.Combine(Folder, "fairs.csv"));
        file.SetDelimiters(",");
        file.ReadFields();
        var fairs = new List<Fair>();
        while (file.ReadFields() is [var id, var name, var date, var region, var posts])
        {
            var fair = new Fair { FairId = id, Name = name, Date = date, Region = region, Synthetic = true };
            fair.PostIds.AddRange(posts.Split(';', StringSplitOptions.RemoveEmptyEntries));
            fairs.Add(fair);
        }

        return fairs;
    }
}
