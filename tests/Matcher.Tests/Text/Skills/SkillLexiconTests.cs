using Matcher.Text;

namespace Matcher.Tests;

public class SkillLexiconTests
{
    [Theory]
    [InlineData("Excel", "办公软件", true)]
    [InlineData("办公软件", "Excel", false)]
    [InlineData("熟练使用ＷＰＳ", "办公软件操作", true)]
    [InlineData("氩弧焊", "焊接", true)]
    [InlineData("會計電算化", "财务软件", true)]
    [InlineData("会计", "计", false)]
    [InlineData("销售软件", "销售", false)]
    [InlineData("没有人知道的本领", "没有人知道的本领", true)]
    [InlineData("没有人知道的本领", "本领", false)]
    public void Answers_SameOrNarrowerSkill_CountsAndNotTheOtherWayRound(string held, string asked, bool expected)
    {
        var answers = SkillLexicon.Answers(held, asked);

        Assert.Equal(expected, answers);
    }

    [Theory]
    [InlineData("英语一般", "英语", false)]
    [InlineData("英语良好", "英语一般", true)]
    [InlineData("英语一般", "英语基础", true)]
    public void Answers_ALittleOfASkill_IsLessThanTheSkill(string held, string asked, bool expected)
    {
        var answers = SkillLexicon.Answers(held, asked);

        Assert.Equal(expected, answers);
    }

    [Fact]
    public void Asked_SeveralSkillsInOne_AreAskedEach()
    {
        var asked = SkillLexicon.Asked("熟练使用Word、Excel等办公软件");

        Assert.Equal(["word", "excel", "办公软件"], asked);
    }

    [Fact]
    public void Held_WhateverTheWords_AnswersItself()
    {
        string[] words = [.. Pairs().SelectMany(pair => new[] { pair.Held, pair.Asked }), .. SkillTable.Shipped.Entries.Select(entry => entry.Name), "英语一般", "/", "、", "会", "🙂", "熟练"];

        Assert.All(words, word => Assert.Subset(SkillLexicon.Held(word).ToHashSet(), SkillLexicon.Asked(word).ToHashSet()));
    }

    [Fact]
    public void Held_TextOfTenThousandCharacters_IsItself()
    {
        var text = string.Concat(Enumerable.Repeat("会", 10_000));

        Assert.Equal([text], SkillLexicon.Held(text));
    }

    // d: seen while the table was written; u: written afterwards and looked at once, precision .98 and recall .77 then. Exact folding finds none of them.
    [Theory]
    [InlineData("d", .95, .9)]
    [InlineData("u", .95, .75)]
    public void Answers_JudgedPairs_AreToldApart(string half, double precision, double recall)
    {
        var pairs = Pairs().Where(pair => pair.Half == half).ToList();
        var found = pairs.Where(pair => SkillLexicon.Answers(pair.Held, pair.Asked)).ToList();
        var hits = (double)found.Count(pair => pair.Answers);

        Assert.InRange(hits / found.Count, precision, 1);
        Assert.InRange(hits / pairs.Count(pair => pair.Answers), recall, 1);
        Assert.DoesNotContain(pairs, pair => pair.Answers && Folding.Fold(pair.Held) == Folding.Fold(pair.Asked));
    }

    private static IEnumerable<(string Held, string Asked, bool Answers, string Half)> Pairs() =>
        File.ReadLines(Path.Combine(SourceTree.Root, "tests", "Matcher.Tests", "Text", "Skills", "skill-pairs.tsv"))
            .Where(line => line[0] != '#').Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], cells[2] == "1", cells[3]));
}
