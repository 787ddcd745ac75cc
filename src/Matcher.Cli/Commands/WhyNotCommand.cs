using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher why-not --post ID --candidate ID [--reader WHO] [--page-size N]</c>.</summary>
internal static class WhyNotCommand
{
    private const int LargestPage = 500;

    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var pair = new PairArguments(tongue);
        var reader = new EnumOption<Reader>("--reader", tongue, tongue.Say("给谁看(默认 counsellor;employer 不可用)", "Who reads it (counsellor if not given; not employer)"), many: false);
        var shown = new IntegerOption("--page-size", tongue, tongue.Say("给本人看多少个岗位(默认 20)", "How many posts the person is shown (20 if not given)"), "N", 1, LargestPage);
        var command = new Command("why-not", tongue.Say("为什么没有推荐这个岗位", "Why a person does not see a post"));
        pair.AddTo(command);
        command.Options.Add(reader.Option);
        command.Options.Add(shown.Option);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            var request = new ExplainAbsenceRequest
            {
                PostId = pair.Post(parsed),
                CandidateId = pair.Candidate(parsed),
                Language = tongue.ToLanguage(),
                Reader = reader.Values(parsed).SingleOrDefault(),
                WithNumbers = pair.WithNumbers(parsed),
                PageSize = (int)(shown.Value(parsed) ?? 0),
            };
            ExplainAbsenceResponse answer = await client.ExplainAbsenceAsync(request, cancellationToken);
            IReadOnlyDictionary<string, string> titles = await client.TitlesAsync(
                answer.LastShown is { } last ? [request.PostId, last.PostId] : [request.PostId], cancellationToken);
            session.Print(parsed, answer, () => new AbsencePage(session).Write(request, answer, titles));
        });
        return command;
    }
}
