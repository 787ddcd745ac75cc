using System.Text.Json;
using Matcher.Matching;

namespace Matcher.Service.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Train_OnASimulatedFolder_WritesAModelThatEvaluateJudges()
    {
        string data = await SimulateAsync();
        string model = Path.Combine(_folder.FullPath, "models", "synthetic", "1");

        CommandRun trained = await CommandRun.OfAsync("train", "--data", data, "--trainer", "tables", "--trees", "200", "--out", model, "--lang", "en");
        CommandRun judged = await CommandRun.OfAsync("evaluate", "--data", data, "--model", model, "--write", "--json", "--lang", "en");

        Assert.True(trained.ExitCode == 0, trained.Error);
        JsonElement report = JsonDocument.Parse(judged.Out).RootElement;
        Assert.Equal("synthetic/1", report.GetProperty("model").GetString());
        Assert.Equal(LoadedModel.Read(model).Checksum, report.GetProperty("tables_sha256").GetString());
        Assert.Equal(report.GetProperty("passed").GetBoolean() ? 0 : 1, judged.ExitCode);
        Assert.Equal(report.GetProperty("failed_gates").GetArrayLength() == 0, report.GetProperty("passed").GetBoolean());
        Assert.Equal(7UL, report.GetProperty("data_seed").GetUInt64());
        Assert.Equal(judged.Out, File.ReadAllText(Path.Combine(model, "evaluation.json")));
        Assert.True(Ndcg(report, "synthetic/1") > Ndcg(report, "random"));
        Assert.True(Ndcg(report, "oracle_truth") > Ndcg(report, "synthetic/1"));
        Assert.Contains(report.GetProperty("fairness").EnumerateArray(), result => result.GetProperty("measure").GetString() == "m1_counterfactual_equality" && result.GetProperty("passed").GetBoolean());
        JsonElement divergence = report.GetProperty("fairness").EnumerateArray().Single(result => result.GetProperty("measure").GetString() == "m6_ndkl");
        Assert.False(divergence.GetProperty("is_gate").GetBoolean());
        Assert.All(divergence.GetProperty("cells").EnumerateArray(), cell => Assert.True(cell.GetProperty("low").GetDouble() <= cell.GetProperty("high").GetDouble()));
        Assert.StartsWith("# synthetic/1\n\n**No evidence of real-world ranking quality yet.**", File.ReadAllText(Path.Combine(model, "card.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_Twice_WritesTheSameBytes()
    {
        string data = await SimulateAsync();
        string[] models = [Path.Combine(_folder.FullPath, "a", "synthetic", "1"), Path.Combine(_folder.FullPath, "b", "synthetic", "1")];

        foreach (string model in models)
            Assert.Equal(0, (await CommandRun.OfAsync("train", "--data", data, "--trainer", "tables", "--trees", "50", "--out", model)).ExitCode);

        foreach (string file in Directory.EnumerateFiles(models[0]).Select(path => Path.GetFileName(path)))
            Assert.Equal(File.ReadAllBytes(Path.Combine(models[0], file)), File.ReadAllBytes(Path.Combine(models[1], file)));
    }

    [Fact]
    public async Task Evaluate_Json_AccountsForEveryRow()
    {
        string data = await SimulateAsync();
        File.AppendAllText(Path.Combine(data, "oracle.csv"), "p-none,c-0000001,true,,2,1000,1000,any,true\nnot a row\n");

        CommandRun run = await CommandRun.OfAsync("evaluate", "--data", data, "--json");

        JsonElement account = JsonDocument.Parse(run.Out).RootElement.GetProperty("account");
        int Count(string name) => account.GetProperty(name).GetInt32();
        Assert.Equal(Count("rows"), Count("used") + Count("blocked") + Count("unreadable") + Count("repeated") + Count("unknown_post") + Count("unknown_person") + Count("without_consent"));
        Assert.Equal((1, 1), (Count("unreadable"), Count("unknown_post")));
        Assert.True(Count("without_consent") > 0 && Count("blocked") > 0);
    }

    [Theory]
    [InlineData("train", "--trainer", "tables", "--out", "m/n/1")]
    [InlineData("evaluate")]
    public async Task Run_WithoutFiles_NamesTheFirstThatIsMissing(params string[] arguments)
    {
        CommandRun run = await CommandRun.OfAsync([.. arguments, "--data", _folder.FullPath, "--lang", "en"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no posts.csv", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    public void Dispose() => _folder.Dispose();

    private static double Ndcg(JsonElement report, string scorer) => report.GetProperty("metrics").EnumerateArray()
        .Single(figure => figure.GetProperty("scorer").GetString() == scorer && figure.GetProperty("metric").GetString() == "ndcg@10" && figure.GetProperty("grouping").GetString() == "post")
        .GetProperty("value").GetDouble();

    private async Task<string> SimulateAsync()
    {
        string data = Path.Combine(_folder.FullPath, "data");
        CommandRun run = await CommandRun.OfAsync("simulate", "--candidates", "600", "--posts", "120", "--seed", "7", "--oracle-pairs", "20000", "--out", data);
        Assert.Equal(0, run.ExitCode);
        return data;
    }
}
