namespace Matcher.Service.Tests;

public sealed class AccessCommandTests : IDisposable
{
    private const string Header = "source_row,group,department,designation,functional,multiple,nature_of_work,working_conditions";

    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-access-").FullName;

    [Fact]
    public async Task AccessFit_ListWithoutLabels_WritesEveryCategoryOfEveryRow()
    {
        string posts = Posts($"{Header}\n7,A,Audit,Clerk,S|RW|C,,Keeps books.,Inside.\n9,D,Works,Loader,ST|W|BN|L|PP,,Loads trucks.,Outside.\n");

        CommandRun run = await CommandRun.OfAsync("access-fit", "--posts", posts, "--out", Path.Combine(_folder, "out.csv"), "--lang", "en");

        string[] lines = File.ReadAllLines(Path.Combine(_folder, "out.csv"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(1 + (2 * 19), lines.Length);
        Assert.Equal("source_row,category,score", lines[0]);
        double clerk = Score(lines, "7,BL,");
        double loader = Score(lines, "9,BL,");
        Assert.True(clerk > loader, $"{clerk} {loader}");
        Assert.All(lines.Skip(1), line => Assert.InRange(double.Parse(line.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture), 0, 1));
    }

    [Fact]
    public async Task AccessFit_EverythingWithheld_ScoresPostsAlike()
    {
        string posts = Posts($"{Header}\n7,A,Audit,Clerk,S|RW|C,,Keeps books.,Inside.\n9,D,Works,Loader,ST|W|BN|L|PP,,Loads trucks.,Outside.\n");

        CommandRun run = await CommandRun.OfAsync("access-fit", "--posts", posts, "--withhold", "all", "--out", Path.Combine(_folder, "out.csv"), "--lang", "en");

        string[] lines = File.ReadAllLines(Path.Combine(_folder, "out.csv"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Score(lines, "7,BL,"), Score(lines, "9,BL,"));
    }

    [Fact]
    public async Task AccessFit_CodesOfPosts_WritesEveryCodeOfEveryRow()
    {
        string posts = Posts($"{Header}\n" + string.Concat(Enumerable.Range(1, 40).Select(row => $"{row},A,Audit,Clerk,{(row % 2 == 0 ? "S|RW" : "ST")},,{(row % 2 == 0 ? "Writes letters" : "Digs holes")} {row}.,\n")));

        CommandRun run = await CommandRun.OfAsync("access-fit", "--posts", posts, "--codes", "--out", Path.Combine(_folder, "out.csv"), "--lang", "en");

        string[] lines = File.ReadAllLines(Path.Combine(_folder, "out.csv"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(1 + (40 * 14), lines.Length);
        Assert.Equal("source_row,code,chance", lines[0]);
        Assert.Contains("read_and_write", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source_row,designation,nature_of_work\n1,Clerk,Books\n", "functional")]
    [InlineData(Header + "\n7,A,Audit,Clerk,S,,Books,In\n7,A,Audit,Clerk,S,,Books,In\n", "source_row '7'")]
    [InlineData("", "no header")]
    public async Task AccessFit_BadList_SaysWhatIsWrong(string text, string expected)
    {
        CommandRun run = await CommandRun.OfAsync("access-fit", "--posts", Posts(text), "--out", Path.Combine(_folder, "out.csv"), "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
        Assert.False(File.Exists(Path.Combine(_folder, "out.csv")));
    }

    [Fact]
    public async Task AccessPrior_ListWithoutLabels_IsRefused()
    {
        string posts = Posts($"{Header}\n" + string.Concat(Enumerable.Range(1, 40).Select(row => $"{row},A,Audit,Clerk,S|RW,,Keeps book {row}.,Inside.\n")));

        CommandRun run = await CommandRun.OfAsync("access-prior", "--posts", posts, "--out", Path.Combine(_folder, "prior"), "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not say which categories are suitable", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "prior")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static double Score(string[] lines, string start) =>
        double.Parse(lines.Single(line => line.StartsWith(start, StringComparison.Ordinal)).Split(',')[2], System.Globalization.CultureInfo.InvariantCulture);

    private string Posts(string text)
    {
        string path = Path.Combine(_folder, "posts.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
