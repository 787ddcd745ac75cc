using Matcher.Importing;
using Matcher.Storage;

namespace Matcher.Benchmarks;

/// <summary>
/// How much is unknown of real posts, before and after their words are read: demands with a level on sixteen axes, exposures, provisions and
/// conditions, of posts as the product's importer brings them in. Not measured: whether what is read is right (<see cref="ReadingTrial"/>).
/// </summary>
internal static class UnknownTrial
{
    private const int LeastText = 50;

    /// <summary>Prints each file and all of them together.</summary>
    /// <param name="files">Lists of posts whose columns the importer knows.</param>
    public static int Run(string[] files)
    {
        var all = new UnknownTally();
        foreach (var path in files)
        {
            var (tally, described) = (new UnknownTally(), new UnknownTally());
            var folder = Directory.CreateTempSubdirectory("matcher-unknown-");
            try
            {
                using var store = SqliteRecordStore.Open(folder.FullName, TimeProvider.System);
                using var file = File.OpenRead(path);
                var report = new RecordImporter(TimeProvider.System).Run(
                    file, new ImportRequest { Kind = RecordKind.Posts, FileName = Path.GetFileName(path) }, store, null, CancellationToken.None);
                Report.Line($"{Path.GetFileName(path)}: {report.Summary.Rows} rows, {report.Summary.Accepted} accepted");
                foreach (var post in store.ReadPosts())
                {
                    tally.Add(post);
                    all.Add(post);
                    if (post.Text is { Length: >= LeastText })
                        described.Add(post);
                }
            }
            finally
            {
                folder.Delete(recursive: true);
            }
            tally.Print("all of it", withFacts: false);
            described.Print($"with a description of {LeastText} characters or more", withFacts: true);
        }
        all.Print("all files", withFacts: true);
        return 0;
    }
}
