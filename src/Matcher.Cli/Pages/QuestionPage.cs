using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>What to ask, for counsellors, and as a letter to send.</summary>
internal sealed class QuestionPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    /// <summary>Writes the questions.</summary>
    /// <param name="answer">The service's answer.</param>
    /// <param name="isLetter">Whether it is to be sent to employers: posts and questions alone, nothing of any person, no codes.</param>
    public void Write(ListQuestionsResponse answer, bool isLetter)
    {
        if (isLetter)
        {
            foreach (QuestionGroup group in answer.Groups.Where(group => group.CandidateId.Length == 0))
                WriteLetter(group);
            return;
        }

        _layout.Heading(_tongue.Say("要问什么", "What to ask"), answer.Synthetic);
        if (answer.Groups.Count == 0)
            _layout.Under(_tongue.Say("没有会改变结果的未知事项。", "No unknown fact would change a decision."), indent: 2);
        foreach (QuestionGroup group in answer.Groups)
            WriteGroup(group);
        string[] notes = answer.LeftOut > 0 ? [_tongue.Say($"还有 {answer.LeftOut} 个影响较小的问题。", $"{answer.LeftOut} less decisive questions are left out.")] : [];
        _layout.Foot(notes, [], answer.Versions, "");
    }

    private void WriteGroup(QuestionGroup group)
    {
        string whom = group.CandidateId.Length > 0 ? _tongue.Say($"问本人 {group.CandidateId}", $"Ask {group.CandidateId}") : Name(group);
        Table table = Layout.Table(_tongue.Say("岗位", "post"), _tongue.Say("问题", "question"), _tongue.Say("影响", "decides"), _tongue.Say("可能挡住", "could block"), _tongue.Say("事项", "fact"));
        foreach (OpenQuestion question in group.Questions)
        {
            table.AddRow(Cells.Plain(question.PostTitle), Cells.Plain(question.Sentence), Cells.Count(question.Affected), Cells.Count(question.Blocks),
                Cells.Dim(question.Answers.Length > 0 ? $"{question.Fact}: {question.Answers}" : question.Fact));
        }

        _layout.Gap();
        _layout.Under(whom, "bold", 2);
        _layout.Block(table);
    }

    // Past the layout, which would break lines that are to be sent.
    private void WriteLetter(QuestionGroup group)
    {
        TextWriter to = session.Terminal.Out;
        to.WriteLine(_tongue.Say($"{Name(group)}:您好!以下几件事请您告诉我们:", $"{Name(group)}: please tell us about the following:"));
        foreach (IGrouping<string, OpenQuestion> post in group.Questions.GroupBy(question => question.PostId))
        {
            to.WriteLine(_tongue.Say($"岗位“{post.First().PostTitle}”", $"Post \"{post.First().PostTitle}\""));
            foreach ((int number, OpenQuestion question) in post.Index())
                to.WriteLine($"  {number + 1}. {question.Sentence}");
        }

        to.WriteLine();
    }

    private string Name(QuestionGroup group) => group.EmployerName.Length > 0 ? group.EmployerName : _tongue.Say("用人单位", "The employer");
}
