using System.Text.RegularExpressions;

namespace Matcher.Tests;

public partial class SourceFileTests
{
    private const int MostLines = 400;

    [Fact]
    public void TopLevelTypes_OfEveryFile_AreAtMostOne()
    {
        string[] crowded = [.. SourceTree.Files("*.cs")
            .Where(path => TopLevelType().Count(File.ReadAllText(path)) > 1)
            .Select(SourceTree.RelativePath)];

        Assert.Empty(crowded);
    }

    [Theory]
    [InlineData("*.cs")]
    [InlineData("*.proto")]
    [InlineData("*.sql")]
    public void Lines_OfEveryFile_StayUnderTheLimit(string pattern)
    {
        string[] files = [.. SourceTree.Files(pattern)];

        string[] tooLong = [.. files.Where(path => File.ReadLines(path).Count() > MostLines).Select(SourceTree.RelativePath)];

        Assert.NotEmpty(files);
        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("namespace A;\ninternal sealed class B\n{\n    private record C;\n}\n", 1)]
    [InlineData("public static partial class A\n{\n}\n\ninternal readonly record struct B(int C);\n", 2)]
    [InlineData("enum A { }\ndelegate void B();\nfile interface C { }\n", 3)]
    public void TopLevelType_InText_IsCounted(string text, int expected)
    {
        int count = TopLevelType().Count(text);

        Assert.Equal(expected, count);
    }

    // A type at the top level starts its line, since namespaces are file-scoped.
    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|struct|record|interface|enum|delegate)\s", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
