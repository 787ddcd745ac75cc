using System.Diagnostics;
using System.Globalization;
using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>The progress of an import as the service tells it: a bar on a terminal, a line now and then elsewhere.</summary>
internal sealed class ImportProgressView(Session session)
{
    private const int Whole = 1000;
    private static readonly TimeSpan LinesEvery = TimeSpan.FromSeconds(2);

    private readonly Tongue _tongue = session.Tongue;

    /// <summary>Runs the import and shows how far it is. The whole is shown when the report is there, and not before.</summary>
    public Task<ImportReport> ShowAsync(string fileName, Func<Action<ImportProgress>, Task<ImportReport>> import) =>
        session.Terminal.ShowsProgress ? WithBarAsync(fileName, import) : WithLinesAsync(fileName, import);

    private Task<ImportReport> WithBarAsync(string fileName, Func<Action<ImportProgress>, Task<ImportReport>> import) =>
        session.Terminal.Notices.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                ProgressTask bar = context.AddTask(Markup.Escape($"{fileName} · {_tongue.Say("发送", "sending")}"), maxValue: Whole);
                ImportReport report = await import(progress =>
                {
                    bar.Value = progress.Permille;
                    bar.Description = Markup.Escape($"{fileName} · {Step(progress)}");
                });
                bar.Value = Whole;
                return report;
            });

    // Nothing about what is done at once; then a line every two seconds and one for each phase.
    private async Task<ImportReport> WithLinesAsync(string fileName, Func<Action<ImportProgress>, Task<ImportReport>> import)
    {
        long last = Stopwatch.GetTimestamp();
        ImportPhase? shown = null;
        ImportReport report = await import(progress =>
        {
            if (Stopwatch.GetElapsedTime(last) < LinesEvery && (shown is null || shown == progress.Phase))
                return;
            (last, shown) = (Stopwatch.GetTimestamp(), progress.Phase);
            Write(progress.Permille, Step(progress));
        });
        if (shown is not null)
            Write(Whole, _tongue.Say("完成", "done"));
        return report;

        void Write(int permille, string step) =>
            session.Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fileName}: {permille / 10,3} %  {step}"));
    }

    private string Step(ImportProgress progress) => progress.Phase switch
    {
        ImportPhase.Saving => _tongue.Say($"写入 {Layout.Count(progress.Rows)} 行", $"saving {Layout.Count(progress.Rows)} rows"),
        ImportPhase.Indexing => _tongue.Say($"索引 {Of(progress)}", $"indexing {Of(progress)}"),
        ImportPhase.Publishing => _tongue.Say($"发布 {Of(progress)}", $"publishing {Of(progress)}"),
        _ => _tongue.Say($"读取 {Layout.Count(progress.Rows)} 行", $"reading {Layout.Count(progress.Rows)} rows"),
    };

    private static string Of(ImportProgress progress) => $"{Layout.Count(progress.Done)} / {Layout.Count(progress.Total)}";
}
