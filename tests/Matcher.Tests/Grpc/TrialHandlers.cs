using Matcher.Grpc;
using Matcher.Tests.Trial;

namespace Matcher.Tests;

// Handlers of the trial contract; a test replaces the one it is about.
internal sealed class TrialHandlers
{
    public static MethodPath EchoPath => Method("Echo");

    public static MethodPath RepeatPath => Method("Repeat");

    public static MethodPath CollectPath => Method("Collect");

    public static MethodPath ConversePath => Method("Converse");

    public UnaryServerMethod<EchoRequest, EchoResponse> Echo { get; init; } =
        (request, _) => Task.FromResult(new EchoResponse { Text = request.Text, Payload = request.Payload });

    public ServerStreamingServerMethod<EchoRequest, EchoResponse> Repeat { get; init; } = async (request, responses, _) =>
    {
        for (int i = 0; i < request.Count; i++)
            await responses.WriteAsync(new EchoResponse { Text = request.Text, Index = i });
    };

    public ClientStreamingServerMethod<EchoRequest, EchoResponse> Collect { get; init; } = async (requests, _) =>
    {
        int count = 0;
        string text = "";
        while (await requests.MoveNext(CancellationToken.None))
        {
            count++;
            text += requests.Current.Text;
        }

        return new EchoResponse { Text = text, Index = count };
    };

    public DuplexStreamingServerMethod<EchoRequest, EchoResponse> Converse { get; init; } = async (requests, responses, _) =>
    {
        int index = 0;
        await foreach (EchoRequest request in requests.ReadAllAsync())
            await responses.WriteAsync(new EchoResponse { Text = request.Text, Index = index++ });
    };

    public ServerServiceDefinition Bind() => ServiceBinder.For(TrialReflection.Descriptor.Services[0])
        .Unary("Echo", Echo)
        .ServerStreaming("Repeat", Repeat)
        .ClientStreaming("Collect", Collect)
        .DuplexStreaming("Converse", Converse)
        .Build();

    private static MethodPath Method(string name) => TrialReflection.Descriptor.Services[0].FindMethodByName(name);
}
