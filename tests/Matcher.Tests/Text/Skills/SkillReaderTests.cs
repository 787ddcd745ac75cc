using System.Globalization;
using System.Text;
using Matcher.Text;

namespace Matcher.Tests;

public class SkillReaderTests
{
    private const int JudgedBytes = 1500;

    [Theory]
    [InlineData("任职要求:1、熟练掌握Excel、PPT;2、了解SQL优先;3、普通话标准", "!Excel !PPT SQL 普通话")]
    [InlineData("任职要求:精通Java,熟悉Python", "!Java Python")]
    [InlineData("要求:掌握Java、Python、Scala其中一门", "Java Python Scala")]
    [InlineData("任职要求:计算机、英语、统计等相关专业", "")]
    [InlineData("任职要求:不要求英语,会用Photoshop", "Photoshop")]
    [InlineData("岗位职责:负责Java系统的维护,编写SQL", "")]
    [InlineData("岗位职责:熟练使用用友", "!用友")]
    [InlineData("公司简介:我们精通Java。任职要求:会缝纫", "缝纫")]
    [InlineData("任职要求:会ＰＳ和CAD。福利待遇:英语培训、Excel课程", "Photoshop CAD")]
    [InlineData("加分项:会手语;有C1驾照", "手语 驾驶")]
    [InlineData("熟练使用Oracle、MySQL等数据库", "!Oracle !MySQL")]
    [InlineData("招聘Java工程师,待遇好", "")]
    [InlineData("JavaScripting没有这个词", "")]
    [InlineData("🙂", "")]
    [InlineData("", "")]
    public void Read_Text_GivesWhatItAsksFor(string text, string expected)
    {
        var read = SkillReader.Read(text);

        Assert.Equal(expected, string.Join(' ', read.Select(skill => $"{(skill.IsRequired ? "!" : "")}{skill.Name}")));
    }

    [Fact]
    public void Read_Place_IsThatOfTheTextAsGiven()
    {
        const string text = "任職要求:熟練使用ＥＸＣＥＬ";

        var place = Assert.Single(SkillReader.Read(text)).Place;

        Assert.Equal("ＥＸＣＥＬ", text.Substring(place.Range.Start, place.Range.Length));
    }

    [Fact]
    public void Read_ManySkills_StopsAtThirty()
    {
        var text = "要求:" + string.Join('、', SkillTable.Shipped.Entries.SelectMany(entry => entry.ReadNames));

        Assert.Equal(30, SkillReader.Read(text).Count);
    }

    [Fact]
    public void Read_RealPosts_FindsWhatAReaderFinds()
    {
        var rows = SharedData.Rows("data/posts/dirty-posts-2019.csv");
        var (hits, wrong, missed) = (0, 0, 0);

        foreach (var (row, asked, arguable) in Judged())
        {
            var found = SkillReader.Read(Beginning(rows[row].MaxBy(cell => cell.EnumerateRunes().Count())!)).Select(skill => Key(skill.Name)).ToHashSet();
            hits += asked.Count(found.Contains);
            missed += asked.Count(skill => !found.Contains(skill));
            wrong += found.Count(skill => !asked.Contains(skill) && !arguable.Contains(skill));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{hits} right, {wrong} wrong, {missed} missed");
        Assert.InRange(hits / (double)(hits + wrong), .95, 1);
        Assert.InRange(hits / (double)(hits + missed), .85, 1);
    }

    private static IEnumerable<(int Row, HashSet<string> Asked, HashSet<string> Arguable)> Judged() =>
        File.ReadLines(Path.Combine(SourceTree.Root, "tests", "Matcher.Tests", "Text", "Skills", "asked-skills.tsv"))
            .Where(line => line[0] != '#').Select(line => line.Split('\t'))
            .Select(cells => (int.Parse(cells[0], CultureInfo.InvariantCulture), Keys(cells[1]), Keys(cells[2])));

    private static HashSet<string> Keys(string names) => [.. names.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Key)];

    private static string Key(string name) => SkillLexicon.Asked(name)[0];

    private static string Beginning(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(JudgedBytes, bytes.Length))).TrimEnd('\uFFFD');
    }
}
