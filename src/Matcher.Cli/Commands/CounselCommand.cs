using System.CommandLine;

namespace Matcher.Cli;

/// <summary><c>matcher counsel arrange|show|journal|ask-review|sign-off|reviews</c>.</summary>
internal static class CounselCommand
{
    public static Command Build(Session session) =>
        new("counsel", session.Tongue.Say("辅导员调整名单、人工复核与留痕", "Arranged lists, human reviews and their journal"))
        {
            ArrangeCommand.Build(session), ShowArrangementCommand.Build(session), JournalCommand.Build(session),
            AskReviewCommand.Build(session), SignOffCommand.Build(session), ReviewsCommand.Build(session),
        };
}
