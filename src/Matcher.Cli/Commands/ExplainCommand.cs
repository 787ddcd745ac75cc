using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher explain --post ID --candidate ID [--reader WHO] [--with-numbers]</c>.</summary>
internal static class ExplainCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var pair = new PairArguments(tongue);
        var reader = new EnumOption<Reader>("--reader", tongue, tongue.Say("给谁看(默认 counsellor)", "Who reads it (counsellor if not given)"), many: false);
        var command = new Command("explain", tongue.Say("为什么合适,或为什么不合适", "Why a pair matches, or why not"));
        pair.AddTo(command);
        command.Options.Add(reader.Option);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            var request = new ExplainMatchRequest
            {
                PostId = pair.Post(parsed),
                CandidateId = pair.Candidate(parsed),
                Language = tongue.ToLanguage(),
                Reader = reader.Values(parsed).SingleOrDefault(),
                WithNumbers = pair.WithNumbers(parsed),
            };
            ExplainMatchResponse answer = await client.ExplainAsync(request, cancellationToken);
            Post of = (await client.GetPostAsync(request.PostId, cancellationToken)).Post;
            session.Print(parsed, answer, () => Write(session, of, request, answer));
        });
        return command;
    }

    private static void Write(Session session, Post post, ExplainMatchRequest request, ExplainMatchResponse answer)
    {
        switch (request.Reader)
        {
            case Reader.Person:
                new PersonPage(session).Write(post, answer);
                break;
            case Reader.Employer:
                new EmployerPage(session).Write(post, answer);
                break;
            default:
                new ExplanationPage(session).Write(post, answer);
                break;
        }
    }
}
