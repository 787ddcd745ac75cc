using System.Xml.Linq;

namespace Matcher.Tests;

public class ProjectArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Matcher.Domain"] = [],
        ["Matcher.Scoring"] = [],
        ["Matcher.Text"] = ["Matcher.Domain"],
        ["Matcher.Simulation"] = ["Matcher.Domain"],
        ["Matcher.Matching"] = ["Matcher.Domain", "Matcher.Scoring", "Matcher.Text"],
        ["Matcher.Importing"] = ["Matcher.Matching"],
        ["Matcher.Indexing"] = ["Matcher.Matching"],
        ["Matcher.Indexing.Lucene"] = ["Matcher.Matching"],
        ["Matcher.Learning"] = ["Matcher.Matching"],
        ["Matcher.Learning.MlNet"] = ["Matcher.Matching"],
        ["Matcher.Storage"] = ["Matcher.Matching"],
        ["Matcher.Protocol"] = [],
        ["Matcher.Grpc"] = [],
        ["Matcher.Server"] = ["Matcher.Grpc", "Matcher.Importing", "Matcher.Indexing", "Matcher.Indexing.Lucene", "Matcher.Protocol", "Matcher.Storage"],
        ["Matcher.Cli"] = ["Matcher.Learning", "Matcher.Learning.MlNet", "Matcher.Server", "Matcher.Simulation"],
    };

    public static TheoryData<string> Projects => [.. SourceTree.Projects.Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_OfEveryProject_AreAllowedArrows(string project)
    {
        string[] references = [.. Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];

        Assert.True(Allowed.TryGetValue(project, out string[]? allowed), $"{project} has no row in the table of arrows.");
        Assert.Empty(references.Except(allowed!));
    }

    [Theory]
    [InlineData("Matcher.Domain")]
    [InlineData("Matcher.Scoring")]
    public void Packages_OfTheInnermostProjects_AreNone(string project)
    {
        string[] packages = [.. Items(project, "PackageReference"), .. Items(project, "FrameworkReference"), .. Items(project, "Reference")];

        Assert.Empty(packages);
    }

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    public void SharedProperties_OfTheBuild_AddNoReferences(string file)
    {
        var properties = XDocument.Load(Path.Combine(SourceTree.Root, file));

        string[] references = [.. properties.Descendants().Select(item => item.Name.LocalName).Where(name => name is "ProjectReference" or "PackageReference" or "GlobalPackageReference")];

        Assert.Empty(references);
    }

    [Fact]
    public void Solution_OfTheProject_HoldsEveryProject()
    {
        string solution = File.ReadAllText(Path.Combine(SourceTree.Root, "Matcher.sln")).Replace('\\', '/');

        string[] missing = [.. SourceTree.Projects.Select(SourceTree.RelativePath).Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal))];

        Assert.NotEmpty(SourceTree.Projects);
        Assert.Empty(missing);
    }

    private static IEnumerable<string> Items(string project, string item)
    {
        string path = SourceTree.Projects.Single(path => Path.GetFileNameWithoutExtension(path) == project);
        return XDocument.Load(path).Descendants().Where(element => element.Name.LocalName == item).Select(element => element.Attribute("Include")!.Value);
    }
}
