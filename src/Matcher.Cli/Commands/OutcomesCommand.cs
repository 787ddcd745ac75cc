using System.CommandLine;

namespace Matcher.Cli;

/// <summary><c>matcher outcomes record|list|take-back|export</c>.</summary>
internal static class OutcomesCommand
{
    public static Command Build(Session session) =>
        new("outcomes", session.Tongue.Say("记录配对的后续,并导出训练数据", "What became of pairs; training data from it"))
        {
            RecordOutcomeCommand.Build(session), ListOutcomesCommand.Build(session), TakeBackCommand.Build(session), ExportOutcomesCommand.Build(session),
        };
}
