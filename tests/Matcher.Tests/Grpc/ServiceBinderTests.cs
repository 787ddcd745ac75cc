using Google.Protobuf.Reflection;
using Matcher.Grpc;
using Matcher.Tests.Trial;

namespace Matcher.Tests;

public sealed class ServiceBinderTests
{
    private static readonly UnaryServerMethod<EchoRequest, EchoResponse> Echo = new TrialHandlers().Echo;

    private static ServiceBinder Binder => ServiceBinder.For(TrialReflection.Descriptor.Services[0]);

    [Fact]
    public void Build_MethodsWithoutHandler_NamesThem()
    {
        var e = Assert.Throws<InvalidOperationException>(() => Binder.Unary("Echo", Echo).Build());

        Assert.Contains("Repeat, Collect, Converse", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unary_NoSuchMethod_NamesThoseThatExist()
    {
        var e = Assert.Throws<ArgumentException>(() => Binder.Unary("Ecko", Echo));

        Assert.Contains("Echo, Repeat, Collect, Converse", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unary_StreamingMethod_Throws()
    {
        var e = Assert.Throws<ArgumentException>(() => Binder.Unary("Repeat", Echo));

        Assert.Contains("server streaming", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unary_OtherMessages_Throws()
    {
        UnaryServerMethod<EchoResponse, EchoRequest> swapped = (_, _) => Task.FromResult(new EchoRequest());

        Assert.Throws<ArgumentException>(() => Binder.Unary("Echo", swapped));
    }

    [Fact]
    public void Unary_BoundTwice_Throws()
    {
        Assert.Throws<ArgumentException>(() => Binder.Unary("Echo", Echo).Unary("Echo", Echo));
    }

    [Fact]
    public async Task MapGrpcServices_SameServiceTwice_Throws()
    {
        ServerServiceDefinition service = new TrialHandlers().Bind();

        await Assert.ThrowsAsync<ArgumentException>(() => TrialServer.StartAsync(_ => [service, service]));
    }

    [Fact]
    public void MethodPath_OfADescriptor_IsTheWirePath()
    {
        MethodDescriptor method = TrialReflection.Descriptor.Services[0].Methods[0];

        Assert.Equal("/matcher.trial.v1.TrialService/Echo", MethodPath.Of(method).Value);
    }
}
