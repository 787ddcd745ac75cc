using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Google.Protobuf;
using Matcher.Grpc;
using Matcher.Learning;
using Matcher.Matching;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class ModelServiceTests : IAsyncLifetime
{
    private static readonly LoadedModel FirstModel = LoadedModel.Read(Shipped);

    private readonly TestFolder _folder = new();
    private TestService _service = null!;

    private static string Shipped => new HostOptions { DataFolder = "" }.ModelPath;

    private static string First => FirstModel.Tables.Name;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    public static TheoryData<string, string, string, string> Refusals => new()
    {
        { "missing", "tables.csv", "", "" },
        { "missing", "manifest.json", "", "" },
        { "damaged", "manifest.json", "{", "[" },
        { "damaged", "tables.csv", ",0\n", ",1\n" },
        { "newer_format", "manifest.json", "\"oldest_reader\": ", "\"oldest_reader\": 9" },
        { "older_format", "manifest.json", "\"format_version\": ", "\"format_version\": -" },
        { "other_features", "manifest.json", "\"catalogue_hash\": \"", "\"catalogue_hash\": \"0" },
        { "golden_rows", "golden-shipped.csv", ",-", "," },
        { "damaged", "manifest.json", "\"name\": \"trained\"", "\"name\": \"../../trained\"" },
        { "not_judged", "evaluation.json", "", "" },
        { "damaged", "evaluation.json", "{", "[" },
        { "other_tables", "evaluation.json", "\"tables_sha256\":\"", "\"tables_sha256\":\"0" },
        { "gate_failed", "evaluation.json", "\"passed\":true,\"failed_gates\":[]", "\"passed\":false,\"failed_gates\":[\"M2\",\"M8\"]" },
    };

    [Fact]
    public async Task PromoteModel_WhileRequestsRun_IsUsedByEachAnswerWholeAndNamed()
    {
        using var stop = new CancellationTokenSource();
        Task<List<V1.RecommendPostsResponse>> asking = AskAsync(stop.Token);
        string before = await ModelAsync();

        V1.PromoteModelResponse promoted = await _service.AskAsync<V1.PromoteModelResponse>(Request(Trained()));

        string after = await ModelAsync();
        await stop.CancelAsync();
        List<V1.RecommendPostsResponse> answers = await asking;
        Assert.Equal((First, "trained/1", "trained/1"), (before, promoted.Model, after));
        Assert.All(answers.GroupBy(answer => answer.Versions.ModelChecksum), ofModel =>
        {
            Assert.Single(ofModel.Select(answer => answer.Versions.Model).Distinct());
            Assert.Single(ofModel.Select(answer => string.Join(' ', answer.Posts.Select(post => post.Match.Score))).Distinct());
        });
        Assert.Equal(answers.OrderBy(answer => answer.Versions.Model == "trained/1").Select(answer => answer.Versions.Model), answers.Select(answer => answer.Versions.Model));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task PromoteModel_ThatIsNotFit_IsRefusedAndTheOldOneGoesOn(string code, string file, string from, string to)
    {
        V1.PromoteModelRequest request = Request(Trained());
        V1.ModelFile changed = request.Files.Single(each => each.Name == file);
        if (from.Length == 0)
            request.Files.Remove(changed);
        else
            changed.Content = ByteString.CopyFromUtf8(ReplaceFirst(changed.Content.ToStringUtf8(), from, to));
        using var stop = new CancellationTokenSource();
        Task<List<V1.RecommendPostsResponse>> asking = AskAsync(stop.Token);

        (RpcException error, RichStatus status) = await _service.RefusalAsync(request);

        await stop.CancelAsync();
        Assert.Equal((StatusCode.FailedPrecondition, ErrorReasons.ModelRefused, code), (error.StatusCode, status.Reason, status.ReasonMetadata["code"]));
        Assert.DoesNotContain(_service.Folder, error.Status.Detail, StringComparison.Ordinal);
        Assert.All(await asking, answer => Assert.Equal(First, answer.Versions.Model));
        Assert.Equal(First, await ModelAsync());
        Assert.Empty((await ListAsync()).Events);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_service.Folder, "models")));
    }

    [Fact]
    public async Task PromoteModel_ThatBreaksADirection_IsRefused()
    {
        string folder = Trained();
        string tables = Path.Combine(folder, "tables.csv");
        string[] lines = File.ReadAllLines(tables);
        int yes = Array.FindIndex(lines, line => line.StartsWith("reserved,yes,", StringComparison.Ordinal));
        lines[yes] = "reserved,yes,-2000000000";
        File.WriteAllText(tables, string.Join('\n', lines) + "\n");
        string manifest = Path.Combine(folder, "manifest.json");
        string before = JsonDocument.Parse(File.ReadAllText(manifest)).RootElement.GetProperty("tables_sha256").GetString()!;
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(before, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(tables))), StringComparison.Ordinal));

        (_, RichStatus status) = await _service.RefusalAsync(Request(folder));

        Assert.Equal("damaged", status.ReasonMetadata["code"]);
        Assert.Equal(First, await ModelAsync());
    }

    [Fact]
    public async Task PromoteModel_AfterRestart_IsStillInUse()
    {
        await _service.AskAsync<V1.PromoteModelResponse>(Request(Trained()));

        await _service.RestartAsync();

        V1.ListModelsResponse list = await ListAsync();
        Assert.Equal("trained/1", await ModelAsync());
        Assert.Equal([(First, false, true), ("trained/1", true, true)], list.Models.Select(model => (model.Model_, model.InUse, model.InLine)));
        V1.ModelEvent entry = Assert.Single(list.Events);
        Assert.Equal((V1.ModelStep.Promoted, "trained/1", "admin", "2026-03-02T02:00:00Z"), (entry.Step, entry.Model, entry.By, entry.At));
    }

    [Fact]
    public async Task RollBackModel_StepByStep_EndsAtTheFirst()
    {
        await _service.AskAsync<V1.PromoteModelResponse>(Request(Trained()));
        await _service.AskAsync<V1.PromoteModelResponse>(Request(Trained("2")));

        V1.RollBackModelResponse once = await _service.AskAsync<V1.RollBackModelResponse>(new V1.RollBackModelRequest());
        await _service.RestartAsync();
        string kept = await ModelAsync();
        V1.RollBackModelResponse twice = await _service.AskAsync<V1.RollBackModelResponse>(new V1.RollBackModelRequest());
        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.RollBackModelRequest());

        Assert.Equal(("trained/1", "trained/1", First, First), (once.Model, kept, twice.Model, await ModelAsync()));
        Assert.Equal((StatusCode.FailedPrecondition, ErrorReasons.NoEarlierModel), (error.StatusCode, status.Reason));
        Assert.Equal(4, (await ListAsync()).Events.Count);
    }

    [Fact]
    public async Task PromoteModel_UnderARequestId_IsDoneOnce()
    {
        V1.PromoteModelRequest request = Request(Trained());
        request.RequestId = "r-1";
        await _service.AskAsync<V1.PromoteModelResponse>(request);

        V1.PromoteModelResponse again = await _service.AskAsync<V1.PromoteModelResponse>(request);

        Assert.Equal("trained/1", again.Model);
        Assert.Single((await ListAsync()).Events);
    }

    [Fact]
    public async Task PromoteModel_ValidateOnly_ChecksAndKeepsNothing()
    {
        V1.PromoteModelRequest request = Request(Trained());
        request.ValidateOnly = true;

        V1.PromoteModelResponse checkedOnly = await _service.AskAsync<V1.PromoteModelResponse>(request);

        Assert.Equal("trained/1", checkedOnly.Model);
        Assert.Equal(First, await ModelAsync());
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_service.Folder, "models")));
    }

    [Fact]
    public async Task PromoteModel_AnotherOfTheSameVersion_IsRefused()
    {
        await _service.AskAsync<V1.PromoteModelResponse>(Request(Trained()));
        V1.PromoteModelResponse same = await _service.AskAsync<V1.PromoteModelResponse>(Request(Trained()));

        (_, RichStatus status) = await _service.RefusalAsync(Request(Trained(shift: 0.25)));

        Assert.Equal("trained/1", same.Model);
        Assert.Equal("other_version", status.ReasonMetadata["code"]);
    }

    [Theory]
    [InlineData(false, "for the first fair", null)]
    [InlineData(false, "", "not_judged")]
    [InlineData(true, "for the first fair", "not_judged")]
    public async Task PromoteModel_Unjudged_NeedsAReasonAndAModelSetByHand(bool hasTrainer, string reason, string? code)
    {
        string folder = Trained();
        string manifest = Path.Combine(folder, "manifest.json");
        if (hasTrainer)
            File.WriteAllText(manifest, ReplaceFirst(File.ReadAllText(manifest), "{", "{ \"trainer\": \"tables\","));
        File.Delete(Path.Combine(folder, "evaluation.json"));
        V1.PromoteModelRequest request = Request(folder);
        request.UnjudgedReason = reason;

        if (code is null)
        {
            await _service.AskAsync<V1.PromoteModelResponse>(request);
            Assert.Equal(reason, Assert.Single((await ListAsync()).Events).UnjudgedReason);
        }
        else
        {
            (_, RichStatus status) = await _service.RefusalAsync(request);
            Assert.Equal(code, status.ReasonMetadata["code"]);
        }
    }

    [Theory]
    [InlineData("../manifest.json")]
    [InlineData("sub/manifest.json")]
    [InlineData(".hidden")]
    [InlineData("C:")]
    [InlineData("MANIFEST.JSON")]
    [InlineData("")]
    public async Task PromoteModel_WithAFileThatMayNotBe_NamesIt(string name)
    {
        V1.PromoteModelRequest request = Request(Trained());
        request.Files.Add(new V1.ModelFile { Name = name });

        (_, RichStatus status) = await _service.RefusalAsync(request);

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"files[{request.Files.Count - 1}].name"), status.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task PromotedModel_ThatCannotBeReadAtStart_LeavesTheFirstAndSaysSo()
    {
        await _service.AskAsync<V1.PromoteModelResponse>(Request(Trained()));

        await _service.RestartAsync(() => File.AppendAllText(Path.Combine(_service.Folder, "models", "trained", "1", "tables.csv"), "x"));

        V1.RecommendPostsResponse answer = await RecommendAsync();
        V1.Degradation left = Assert.Single(answer.Degradations);
        Assert.Equal((First, "model"), (answer.Versions.Model, left.Part));
        Assert.Contains("damaged", left.Reason, StringComparison.Ordinal);
        Assert.Equal(First, (await _service.AskAsync<V1.RollBackModelResponse>(new V1.RollBackModelRequest())).Model);
        Assert.Empty((await RecommendAsync()).Degradations);
    }

    [Fact]
    public async Task Commands_PromoteListAndRollBack_TellWhatIsInUse()
    {
        string[] service = ["--server", _service.Address.ToString(), "--key", _service.AdminHeaders.GetValue("authorization")!["Bearer ".Length..], "--lang", "en"];

        CommandRun promoted = await CommandRun.OfAsync(["model", "promote", Trained(), .. service]);
        CommandRun list = await CommandRun.OfAsync(["model", "list", .. service]);
        CommandRun refused = await CommandRun.OfAsync(["model", "promote", Trained(shift: 0.25), .. service]);
        CommandRun back = await CommandRun.OfAsync(["model", "rollback", .. service]);
        CommandRun missing = await CommandRun.OfAsync(["model", "promote", _folder.Sub("nowhere"), .. service]);

        Assert.Equal((0, "trained/1 is in use"), (promoted.ExitCode, promoted.Out.Trim()));
        Assert.Contains("trained/1", list.Out, StringComparison.Ordinal);
        Assert.Contains("behind it", list.Out, StringComparison.Ordinal);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("other_version", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, $"{First} is in use again"), (back.ExitCode, back.Out.Trim()));
        Assert.Equal(1, missing.ExitCode);
        missing.ShowsNoTrace();
    }

    private static string ReplaceFirst(string text, string from, string to)
    {
        int at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{from}' is not in '{text}'.");
        return text[..at] + to + text[(at + from.Length)..];
    }

    private static V1.PromoteModelRequest Request(string folder)
    {
        var request = new V1.PromoteModelRequest();
        foreach (string path in Directory.GetFiles(folder))
            request.Files.Add(new V1.ModelFile { Name = Path.GetFileName(path), Content = ByteString.CopyFrom(File.ReadAllBytes(path)) });
        return request;
    }

    // A model folder as a trainer writes it, judged and passed.
    private string Trained(string version = "1", double shift = 0.125)
    {
        string folder = _folder.Sub(Guid.NewGuid().ToString("N"));
        var weights = ModelWeights.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "models", "hand-set-prior", "2", "weights.csv")));
        ModelExport.Write(weights with { Intercept = shift, Tables = [.. weights.Tables.Select(table => table.Select(weight => weight / 2).ToList())] }, folder, "trained", version, "outcomes of 2026");
        File.WriteAllText(Path.Combine(folder, "evaluation.json"), $$"""{"passed":true,"failed_gates":[],"tables_sha256":"{{LoadedModel.Read(folder).Checksum}}"}""");
        return folder;
    }

    private Task<V1.RecommendPostsResponse> RecommendAsync() =>
        _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1" }, Scopes.Counsellor);

    private async Task<List<V1.RecommendPostsResponse>> AskAsync(CancellationToken stop)
    {
        var answers = new List<V1.RecommendPostsResponse>();
        do
            answers.Add(await RecommendAsync());
        while (!stop.IsCancellationRequested);
        return answers;
    }

    private async Task<string> ModelAsync() => (await RecommendAsync()).Versions.Model;

    private Task<V1.ListModelsResponse> ListAsync() => _service.AskAsync<V1.ListModelsResponse>(new V1.ListModelsRequest(), Scopes.Counsellor);
}
