using Matcher.Learning;

namespace Matcher.Tests;

public class PairTableTests
{
    [Theory]
    [InlineData(LearningGoal.Graded, new[] { 0f, 1f / 3, 2f / 3, 1f })]
    [InlineData(LearningGoal.Hired, new[] { 0f, 0f, 1f, 1f })]
    [InlineData(LearningGoal.Regression, new[] { 0f, 1f, 2f, 3f })]
    public void Set_OfAGoal_LabelsEachGrade(LearningGoal goal, float[] expected)
    {
        var table = PlantedPairs.Table(1, 4, grade: (_, person) => person);

        Assert.Equal(expected, table.Set([0, 1, 2, 3], goal).Grades.ToArray());
    }
}
