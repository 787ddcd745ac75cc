using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Asks the set columns on behalf of a post.</summary>
internal sealed class SetQuestions(CandidateColumns columns)
{
    private static readonly RequiredSkillsFeature Required = new();
    private static readonly PreferredSkillsFeature Preferred = new();
    private static readonly TitleFeature Title = new();
    private static readonly OccupationFeature Occupation = new();

    public void Ask(PostQuestion question)
    {
        AskSkills(question, Required, question.Post.RequiredSkills);
        AskSkills(question, Preferred, question.Post.PreferredSkills);
        AskTitles(question);
        if (question.Post.Post.Occupation is not null)
            AskOccupations(question);
        if (question.Post.Post.Courses.Count > 0)
            question.AskCourses(columns, columns.Courses, question.Post.Post.Courses);
    }

    private void AskSkills(PostQuestion question, Feature feature, IReadOnlyList<string> asked)
    {
        if (asked.Count == 0)
            return;
        var table = question.Query.Set(columns.IndexOf(columns.Skills), SetOperation.Sum);
        var index = question.IndexOf(feature);
        for (var i = 0; i < asked.Count; i++)
        {
            if (columns.Skills.Find(asked[i]) is >= 0 and var number)
                table.AddValue(number, 1);
        }

        for (var covered = 0; covered <= asked.Count; covered++)
            table.SetPoints(covered, question.Model.Points(index, SkillCover.Bin(covered, asked.Count)));
        table.SetUnknown(question.Model.Points(index, SkillCover.Unknown));
    }

    private void AskTitles(PostQuestion question)
    {
        var table = question.Query.Set(columns.IndexOf(columns.Titles), SetOperation.Max);
        var index = question.IndexOf(Title);
        var title = question.PartOf(question.Post.Post.Title);
        var wished = columns.Titles.Values;
        if (!columns.LikeTitles.TryFind(title, out var like) || like!.Compared < wished.Length)
        {
            like = LikeTitles.To(title.Part, wished, like);
            columns.LikeTitles.Keep(title, like, like.Numbers);
        }

        like.Write(table);
        for (var bin = 0; bin < Title.Spec.Bins.Count; bin++)
            table.SetPoints(bin, question.Model.Points(index, bin));
        table.SetUnknown(question.Model.Points(index, TitleFeature.Unknown));
    }

    private void AskOccupations(PostQuestion question)
    {
        var table = question.Query.Set(columns.IndexOf(columns.Occupations), SetOperation.Max);
        var index = question.IndexOf(Occupation);
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
