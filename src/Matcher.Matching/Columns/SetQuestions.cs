using Matcher.Scoring;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>Asks the set columns on behalf of a post.</summary>
internal sealed class SetQuestions(PostQuestion question, CandidateColumns columns)
{
    public void Ask()
    {
        AskSkills(new RequiredSkillsFeature(), question.Post.RequiredSkills);
        AskSkills(new PreferredSkillsFeature(), question.Post.PreferredSkills);
        AskTitles();
        if (question.Post.Post.Occupation is not null)
            AskOccupations();
        if (question.Post.Post.Courses.Count > 0)
            question.AskCourses(columns, columns.Courses, question.Post.Post.Courses);
    }

    private void AskSkills(Feature feature, IReadOnlyList<string> asked)
    {
        if (asked.Count == 0)
            return;
        var table = question.Query.Set(columns.IndexOf(columns.Skills), SetOperation.Sum);
        var index = question.IndexOf(feature);
        foreach (var skill in asked)
        {
            if (columns.Skills.Find(skill) is >= 0 and var number)
                table.AddValue(number, 1);
        }

        for (var covered = 0; covered <= asked.Count; covered++)
            table.SetPoints(covered, question.Model.Points(index, SkillCover.Bin(covered, asked.Count)));
        table.SetUnknown(question.Model.Points(index, SkillCover.Unknown));
    }

    private void AskTitles()
    {
        var table = question.Query.Set(columns.IndexOf(columns.Titles), SetOperation.Max);
        var index = question.IndexOf(new TitleFeature());
        var title = TitleProfile.Of(question.Post.Post.Title);
        var wished = columns.Titles.Values;
        for (var number = 0; number < wished.Length; number++)
        {
            // The bin rises with the similarity, so the greatest bin is that of the most similar title.
            if (TitleFeature.Bin(wished[number].Value.SimilarityTo(title)) is > 0 and var bin)
                table.AddValue(number, (byte)bin);
        }

        for (var bin = 0; bin < new TitleFeature().Spec.Bins.Count; bin++)
            table.SetPoints(bin, question.Model.Points(index, bin));
        table.SetUnknown(question.Model.Points(index, TitleFeature.Unknown));
    }

    private void AskOccupations()
    {
        var table = question.Query.Set(columns.IndexOf(columns.Occupations), SetOperation.Max);
        var index = question.IndexOf(new OccupationFeature());
        var occupation = question.Post.Post.Occupation!.Value;
        var wished = columns.Occupations.Values;
        for (var number = 0; number < wished.Length; number++)
        {
            if (occupation.SharedDepth(wished[number].Value) is > 0 and var depth)
                table.AddValue(number, (byte)depth);
        }

        for (var depth = 0; depth <= 4; depth++)
            table.SetPoints(depth, question.Model.Points(index, OccupationFeature.Bin(depth)));
        table.SetUnknown(question.Model.Points(index, OccupationFeature.Unknown));
    }
}
