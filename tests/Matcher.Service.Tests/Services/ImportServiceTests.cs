using System.Text;
using Google.Protobuf;
using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class ImportServiceTests : IAsyncLifetime
{
    private const string Csv = "id,title,region\na1,保洁员,360702\na2,门卫,360702\na3,,360702\n";

    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Import_OfAFile_AccountsForEveryRowAndIsSeenByTheNextCall()
    {
        V1.ImportReport report = (await ImportAsync(Header(), Csv)).Last().Report;

        Assert.Equal(3, report.Rows);
        Assert.Equal(report.Rows, report.Accepted + report.Repaired + report.Merged + report.Refused);
        Assert.Equal(1, report.Refused);
        Assert.Equal(2, report.Added);
        Assert.Equal(report.Versions.Store, (await _service.StatusAsync()).Versions.Store);
        Assert.Equal(2, (await _service.StatusAsync()).Posts);
        Assert.Single((await _service.StatusAsync()).Imports);
        Assert.Single((await _service.AskAsync<V1.SearchPostsResponse>(new V1.SearchPostsRequest { Query = "保洁员" })).Hits);
    }

    [Fact]
    public async Task Import_OfManyRows_TellsATrueProgress()
    {
        const int rows = 6_000;
        string csv = "id,title,region\n" + string.Concat(Enumerable.Range(0, rows).Select(row => $"r{row},保洁员{row},360702\n"));

        List<V1.ImportRecordsResponse> answers = await ImportAsync(Header(csv), csv);

        List<V1.ImportProgress> steps = [.. answers.Where(answer => answer.Progress is not null).Select(answer => answer.Progress)];
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.InRange(step.Permille, 0, 999));
        Assert.All(steps, step => Assert.InRange(step.Bytes, 0, ByteString.CopyFromUtf8(csv).Length));
        Assert.All(steps, step => Assert.InRange(step.Done, 0, step.Total));
        Assert.Equal(steps.Select(step => (step.Permille, step.Phase, step.Rows)).Order(), steps.Select(step => (step.Permille, step.Phase, step.Rows)));
        Assert.Equal((V1.ImportPhase.Publishing, rows), (steps[^1].Phase, steps[^1].Total));
        Assert.NotNull(answers[^1].Report);
        Assert.Equal(rows, (await _service.StatusAsync()).Posts);
    }

    [Fact]
    public async Task Import_OfTheSameFileAgain_AddsNothing()
    {
        await ImportAsync(Header(), Csv);

        V1.ImportReport report = (await ImportAsync(Header(), Csv)).Last().Report;

        Assert.Equal((0, 0), (report.Added, report.Changed));
    }

    [Fact]
    public async Task Import_ValidateOnly_WritesNothing()
    {
        V1.ImportHeader header = Header();
        header.ValidateOnly = true;

        V1.ImportReport report = (await ImportAsync(header, Csv)).Last().Report;

        Assert.Equal(2, report.Added);
        Assert.Equal(0, (await _service.StatusAsync()).Posts);
    }

    [Fact]
    public async Task Import_LeavesNoFileBehind()
    {
        await ImportAsync(Header(), Csv);

        Assert.Empty(Directory.GetFiles(_service.Folder, "import-*"));
    }

    [Fact]
    public async Task Import_ValidateOnly_TellsHowTheFileWasReadAndWhatEachColumnBecomes()
    {
        const string content = "2024年岗位表\n" + Csv;
        V1.ImportHeader header = Header(content);
        header.ValidateOnly = true;

        V1.ImportReport report = (await ImportAsync(header, content)).Last().Report;

        Assert.Equal(("csv", "UTF-8", 2), (report.Source.Format, report.Source.Encoding, report.Source.HeaderRow));
        Assert.Equal(["2024年岗位表"], report.Source.RowsAbove);
        Assert.Equal(["id", "title", "region"], report.Columns.Select(column => Assert.Single(column.Fields)));
    }

    [Fact]
    public async Task Import_AskedForASuggestion_AnswersWithAMappingThatImports()
    {
        const string agency = "岗位名称,薪资待遇,联系人\n保洁员,3000元/月,张三\n";
        V1.ImportHeader header = Header(agency);
        header.SuggestMapping = true;

        V1.MappingSuggestion suggestion = (await ImportAsync(header, agency)).Last().Suggestion;

        Assert.True(suggestion.IsConfident);
        Assert.Equal(["title", "pay", ""], suggestion.Columns.Select(column => column.Field));
        Assert.Equal(0, (await _service.StatusAsync()).Posts);
        V1.ImportHeader second = Header(agency);
        second.MappingJson = suggestion.MappingJson;
        Assert.Equal(1, (await ImportAsync(second, agency)).Last().Report.Added);
    }

    [Theory]
    [InlineData("header.sheet_name")]
    [InlineData("header.suggest_mapping")]
    [InlineData("header.kind")]
    [InlineData("header.file_name")]
    [InlineData("header.mapping_name")]
    [InlineData("header.mapping_json")]
    [InlineData("header.total_bytes", "")]
    [InlineData("header.total_bytes", "is missing; ")]
    [InlineData("header")]
    [InlineData("chunk")]
    public async Task Import_WithABadPart_NamesItAndWritesNothing(string field, string problem = "")
    {
        V1.ImportHeader header = Header();
        string content = Csv;
        switch (field)
        {
            case "header.sheet_name": header.SheetName = "Sheet1"; break;
            case "header.suggest_mapping": (header.SuggestMapping, header.MappingName) = (true, "posts"); break;
            case "header.kind": header.Kind = V1.RecordKind.Unspecified; break;
            case "header.file_name": header.FileName = ""; break;
            case "header.mapping_name": header.MappingName = "no-such-mapping"; break;
            case "header.mapping_json": header.MappingJson = "{ this is no JSON"; break;
            case "header.total_bytes" when problem.Length > 0: header.ClearTotalBytes(); break;
            case "header.total_bytes": header.TotalBytes = -1; break;
            case "header": header = null!; break;
            default: (content, header.TotalBytes) = ("", 0); break;
        }

        RpcException error = await Assert.ThrowsAsync<RpcException>(() => ImportAsync(header, content));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        (string path, string description) = RichStatus.From(error)!.FieldViolations.Single();
        Assert.Equal(field, path);
        Assert.StartsWith(problem, description, StringComparison.Ordinal);
        Assert.Equal(0, (await _service.StatusAsync()).Posts);
        Assert.Empty((await _service.StatusAsync()).Imports);
    }

    // Some clients close their side in good order when they cancel, so that half a file looks whole.
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Import_OfAnotherSizeThanAnnounced_IsRefusedAndWritesNothing(int difference)
    {
        V1.ImportHeader header = Header();
        header.TotalBytes += difference;

        RpcException error = await Assert.ThrowsAsync<RpcException>(() => ImportAsync(header, Csv));

        Assert.Equal("header.total_bytes", RichStatus.From(error)!.FieldViolations.Single().Field);
        Assert.Equal(0, (await _service.StatusAsync()).Posts);
    }

    [Fact]
    public async Task Import_LargerThanAllowed_IsRefused()
    {
        await _service.DisposeHostAsync();
        await using MatcherHost host = await MatcherHost.StartAsync(_service.Options with { MaxImportBytes = 20 }, TestContext.Current.CancellationToken);
        using GrpcChannel channel = GrpcChannel.ForAddress(host.Address, new GrpcChannelOptions { DefaultHeaders = _service.AdminHeaders });

        RpcException error = await Assert.ThrowsAsync<RpcException>(() => ImportAsync(Header(), Csv, channel));

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
        Assert.Equal(ErrorReasons.ImportTooLarge, RichStatus.From(error)!.Reason);
    }

    [Fact]
    public async Task Import_WithoutAdminScope_IsDenied()
    {
        RpcException error = await Assert.ThrowsAsync<RpcException>(() => ImportAsync(Header(), Csv, _service.Channel(Scopes.Counsellor)));

        Assert.Equal(StatusCode.PermissionDenied, error.StatusCode);
    }

    private static V1.ImportHeader Header(string content = Csv) =>
        new() { Kind = V1.RecordKind.Posts, FileName = "posts.csv", TotalBytes = Encoding.UTF8.GetByteCount(content) };

    private async Task<List<V1.ImportRecordsResponse>> ImportAsync(V1.ImportHeader? header, string content, GrpcChannel? channel = null)
    {
        using AsyncDuplexStreamingCall<V1.ImportRecordsRequest, V1.ImportRecordsResponse> call = (channel ?? _service.Channel(Scopes.Admin))
            .DuplexStreaming<V1.ImportRecordsRequest, V1.ImportRecordsResponse>(
                V1.ImportServiceReflection.Descriptor.Services[0].FindMethodByName("ImportRecords"), CallOptions.WithTimeout(TimeSpan.FromSeconds(60)));
        Task writing = WriteAsync(call, header, content);
        var answers = new List<V1.ImportRecordsResponse>();
        await foreach (V1.ImportRecordsResponse answer in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
            answers.Add(answer);
        await writing;
        return answers;
    }

    // A refusal ends the call while the file is still on its way; the reader hears why.
    private static async Task WriteAsync(AsyncDuplexStreamingCall<V1.ImportRecordsRequest, V1.ImportRecordsResponse> call, V1.ImportHeader? header, string content)
    {
        try
        {
            if (header is not null)
                await call.RequestStream.WriteAsync(new V1.ImportRecordsRequest { Header = header });
            foreach (char[] part in content.Chunk(content.Length < 1_000 ? 16 : 16_384))
                await call.RequestStream.WriteAsync(new V1.ImportRecordsRequest { Chunk = ByteString.CopyFromUtf8(new string(part)) });
            await call.RequestStream.CompleteAsync();
        }
        catch (RpcException)
        {
        }
    }
}
