using Matcher.Domain;
using Matcher.Importing;

namespace Matcher.Tests;

public sealed class StatedDisabilitiesTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private ImportReport Run(string text, string? mapping = "suggest") =>
        _desk.Run(System.Text.Encoding.UTF8.GetBytes(text), new() { Kind = RecordKind.Candidates, FileName = "求职者.csv", MappingName = mapping });

    [Theory]
    [InlineData("肢体", "二级", DisabilityType.Limb, 2)]
    [InlineData("视力残疾", "一", DisabilityType.Visual, 1)]
    [InlineData("听力", "３级", DisabilityType.Hearing, 3)]
    [InlineData("多重", "肆级", DisabilityType.Multiple, 4)]
    [InlineData("精神", "Ⅱ级", DisabilityType.Mental, 2)]
    [InlineData("智力", "", DisabilityType.Intellectual, null)]
    [InlineData("肢体二级", "", DisabilityType.Limb, 2)]
    public void Run_TypeAndGradeInTwoColumns_AreOneFact(string type, string grade, DisabilityType expected, int? expectedGrade)
    {
        var report = Run($"编号,残疾类别,残疾等级,文化程度\nk1,{type},{grade},高中\n");

        Assert.Equal(1, report.Summary.Added);
        Assert.Equal([new Disability(expected, expectedGrade)], Assert.Single(_desk.Store.ReadCandidates()).Disabilities);
    }

    [Theory]
    [InlineData("肢体二级", 2)]
    [InlineData("肢体残疾2级", 2)]
    [InlineData("肢体:二级", 2)]
    [InlineData("limb:2", 2)]
    public void Run_TypeAndGradeInOneColumn_AreBothRead(string cell, int grade)
    {
        var candidate = _desk.Candidate("disability", cell);

        Assert.Equal([new Disability(DisabilityType.Limb, grade)], candidate.Disabilities);
    }

    [Theory]
    [InlineData("肢体", "五级", "disability[1]")]
    [InlineData("肢体;视力", "二级", "disability")]
    [InlineData("肢体一级", "二级", "disability")]
    [InlineData("", "二级", "disability")]
    [InlineData("腿", "二级", "disability[0]")]
    public void Run_TypeAndGradeThatDoNotGoTogether_RefuseTheRow(string type, string grade, string field)
    {
        const string json = """{ "name": "own", "kind": "candidates", "headers": ["编号", "类别", "等级"], "fields": { "key": { "from": ["编号"] }, "disability": { "from": ["类别", "等级"] } } }""";

        var report = _desk.Run(System.Text.Encoding.UTF8.GetBytes($"编号,类别,等级\nk1,{type},{grade}\n"), new() { Kind = RecordKind.Candidates, FileName = "求职者.csv", MappingJson = json });

        Assert.Equal(1, report.Summary.Refused);
        Assert.Equal(field, report.Notes[0].Notes[0].Field);
        Assert.Empty(_desk.Store.ReadCandidates());
    }
}
