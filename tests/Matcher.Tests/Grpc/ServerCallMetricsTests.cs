using System.Diagnostics.Metrics;
using Matcher.Grpc;
using Matcher.Tests.Trial;

namespace Matcher.Tests;

public sealed class ServerCallMetricsTests
{
    [Fact]
    public async Task Duration_CallThatFails_IsRecordedWithMethodAndStatus()
    {
        var recorded = new TaskCompletionSource<double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == "Matcher.Grpc")
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            // Other tests of this process record too; none ends this method with this code.
            if (tags.Contains(new("grpc.method", "matcher.trial.v1.TrialService/Echo")) && tags.Contains(new("grpc.status", "OUT_OF_RANGE")))
                recorded.TrySetResult(seconds);
        });
        listener.Start();
        await using var server = await TrialServer.StartAsync(new TrialHandlers { Echo = (_, _) => throw new RpcException(new Status(StatusCode.OutOfRange, "")) });

        await Assert.ThrowsAsync<RpcException>(() => server.Channel.UnaryAsync<EchoRequest, EchoResponse>(
            TrialHandlers.EchoPath, new EchoRequest(), new CallOptions { CancellationToken = TestContext.Current.CancellationToken }));

        Assert.InRange(await recorded.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken), 0, 10);
    }
}
