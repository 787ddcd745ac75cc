using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher questions --candidate ID|--post ID|--employer ID</c>.</summary>
internal static class QuestionsCommand
{
    private const string Text = "text";

    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var list = new ListOptions(tongue);
        var employer = new Option<string?>("--employer") { Description = tongue.Say("单位编号", "Id of an employer"), HelpName = "ID" };
        var first = new IntegerOption("--first", tongue, tongue.Say("前多少名算在内,1 到 100(默认 20)", "How many of a list count as the first, 1 to 100 (default 20)"), "N", 1, 100);
        var format = new Option<string?>("--format") { Description = tongue.Say("text(可直接发给单位)或 json", "text (to send to employers as it is) or json"), HelpName = "text|json" };
        format.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is not (Text or "json"))
                result.AddError(tongue.Say($"--format:“{result.Tokens[0].Value}”不是 text 或 json", $"--format: \"{result.Tokens[0].Value}\" is neither text nor json"));
        });
        var command = new Command("questions", tongue.Say("要问什么:答案会改变结果的未知事项", "What to ask: unknown facts whose answer would change a decision"));
        list.AddTo(command);
        foreach (Option option in (Option[])[employer, first.Option, format])
            command.Options.Add(option);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            ListQuestionsResponse answer = await client.ListQuestionsAsync(new()
            {
                CandidateId = parsed.GetValue(list.Candidate) ?? "",
                PostId = parsed.GetValue(list.Post) ?? "",
                EmployerId = parsed.GetValue(employer) ?? "",
                First = (int)(first.Value(parsed) ?? 0),
                Language = tongue.ToLanguage(),
            }, cancellationToken);
            if (parsed.GetValue(format) == "json")
                session.Terminal.Out.WriteLine(Json.Of(answer));
            else
                session.Print(parsed, answer, () => new QuestionPage(session).Write(answer, isLetter: parsed.GetValue(format) == Text));
        });
        return command;
    }
}
