using System.Threading.Channels;
using Matcher.Importing;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class ImportStepsTests
{
    [Fact]
    public void Steps_ThroughEveryPhase_NeverFallAndStayBelowTheWhole()
    {
        Channel<V1.ImportProgress> told = Channel.CreateUnbounded<V1.ImportProgress>();
        var steps = new ImportSteps(told.Writer, 1_000);

        foreach (int bytes in (int[])[0, 10, 500, 1_000, 1_100])
            steps.Report(new ImportProgress(bytes / 10, bytes));
        steps.Report(new ImportProgress(110, 1_000, IsRead: true));
        foreach (int posts in (int[])[0, 60, 120, 130])
            steps.Indexed(posts, 120);
        foreach (int posts in (int[])[0, 60, 120])
            steps.Published(posts, 120);

        told.Writer.Complete();
        List<V1.ImportProgress> seen = [.. told.Reader.ReadAllAsync(TestContext.Current.CancellationToken).ToBlockingEnumerable(TestContext.Current.CancellationToken)];
        Assert.Equal([0, 6, 300, 600, 600, 600, 620, 770, 920, 920, 920, 959, 999], seen.Select(step => step.Permille));
        Assert.Equal([V1.ImportPhase.Reading, V1.ImportPhase.Saving, V1.ImportPhase.Indexing, V1.ImportPhase.Publishing], seen.Select(step => step.Phase).Distinct());
        Assert.All(seen.Skip(5), step => Assert.Equal(110, step.Rows));
    }
}
