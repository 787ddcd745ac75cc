using System.Diagnostics;
using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>The progress of an import: a bar on a terminal, a line now and then elsewhere.</summary>
internal sealed class ImportProgressView(Session session)
{
    private static readonly TimeSpan LinesEvery = TimeSpan.FromSeconds(2);

    private readonly Tongue _tongue = session.Tongue;

    /// <summary>Runs the import and shows how far it is.</summary>
    public Task<ImportReport> ShowAsync(string fileName, long totalBytes, Func<Action<ImportProgress>, Task<ImportReport>> import) =>
        session.Terminal.ShowsProgress ? WithBarAsync(fileName, totalBytes, import) : WithLinesAsync(fileName, import);

    private Task<ImportReport> WithBarAsync(string fileName, long totalBytes, Func<Action<ImportProgress>, Task<ImportReport>> import) =>
        session.Terminal.Notices.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                ProgressTask bar = context.AddTask(Markup.Escape(fileName), maxValue: Math.Max(1, totalBytes));
                return import(progress =>
                {
                    bar.Value = progress.Bytes;
                    bar.Description = Markup.Escape($"{fileName} · {Rows(progress)}");
                });
            });

    private Task<ImportReport> WithLinesAsync(string fileName, Func<Action<ImportProgress>, Task<ImportReport>> import)
    {
        long last = Stopwatch.GetTimestamp();
        return import(progress =>
        {
            if (Stopwatch.GetElapsedTime(last) < LinesEvery)
                return;
            last = Stopwatch.GetTimestamp();
            session.Terminal.Error.WriteLine($"{fileName}: {Rows(progress)}");
        });
    }

    private string Rows(ImportProgress progress) => _tongue.Say($"{Layout.Count(progress.Rows)} 行", $"{Layout.Count(progress.Rows)} rows");
}
