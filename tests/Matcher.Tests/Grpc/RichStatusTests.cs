using Matcher.Grpc;
using Matcher.Tests.Trial;

namespace Matcher.Tests;

public sealed class RichStatusTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ToException_EveryDetail_ReachesTheClient()
    {
        RichStatus sent = new RichStatus(StatusCode.InvalidArgument, "请求有误")
            .WithFieldViolation("post.title", "must not be empty")
            .WithFieldViolation("post.pay.floor", "不能为负")
            .WithReason("PAGE_TOKEN_MISMATCH", "matcher.v1", [new("page_size", "50")])
            .WithRetryDelay(TimeSpan.FromSeconds(1.5))
            .WithResource("post", "posts/1");

        RichStatus? received = RichStatus.From(await FailAsync(sent.ToException()));

        Assert.Equal(StatusCode.InvalidArgument, received?.StatusCode);
        Assert.Equal("请求有误", received?.Message);
        Assert.Equal([("post.title", "must not be empty"), ("post.pay.floor", "不能为负")], received?.FieldViolations);
        Assert.Equal("PAGE_TOKEN_MISMATCH", received?.Reason);
        Assert.Equal("matcher.v1", received?.Domain);
        Assert.Equal([new("page_size", "50")], received?.ReasonMetadata);
        Assert.Equal(TimeSpan.FromSeconds(1.5), received?.RetryDelay);
        Assert.Equal(("post", "posts/1"), received?.Resource);
    }

    [Fact]
    public async Task ToException_MoreThanFits_KeepsReasonAndFirstFields()
    {
        RichStatus sent = new RichStatus(StatusCode.InvalidArgument, "too many").WithReason("INVALID_FIELDS", "matcher.v1");
        for (int i = 0; i < 1000; i++)
            sent.WithFieldViolation($"posts[{i}].title", new string('长', 100));

        RpcException failure = await FailAsync(sent.ToException());

        RichStatus received = RichStatus.From(failure)!;
        Assert.Equal("INVALID_FIELDS", received.Reason);
        Assert.Equal("posts[0].title", received.FieldViolations[0].Field);
        Assert.InRange(received.FieldViolations.Count, 2, 20);
    }

    [Fact]
    public async Task From_PlainStatus_IsNull()
    {
        RpcException failure = await FailAsync(new RpcException(new Status(StatusCode.NotFound, "没有这个岗位")));

        Assert.Null(RichStatus.From(failure));
        Assert.Equal("没有这个岗位", failure.Status.Detail);
    }

    [Fact]
    public void From_BytesThatAreNoStatus_IsNull()
    {
        var failure = new RpcException(new Status(StatusCode.Unknown, ""), new Metadata { { "grpc-status-details-bin", [0x0A, 0x7F] } });

        Assert.Null(RichStatus.From(failure));
    }

    private static async Task<RpcException> FailAsync(RpcException failure)
    {
        await using var server = await TrialServer.StartAsync(new TrialHandlers { Echo = (_, _) => throw failure });

        return await Assert.ThrowsAsync<RpcException>(() => server.Channel.UnaryAsync<EchoRequest, EchoResponse>(
            TrialHandlers.EchoPath, new EchoRequest(), new CallOptions { CancellationToken = Token }));
    }
}
