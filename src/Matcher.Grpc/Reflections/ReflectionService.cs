using Google.Protobuf;
using Google.Protobuf.Reflection;
using Matcher.Grpc.Reflection.V1;
using V1Alpha = Matcher.Grpc.Reflection.V1Alpha;

namespace Matcher.Grpc;

/// <summary>
/// Lets generic clients ask a server for its contract, in both published versions of the question.
/// Source: gRPC server reflection protocol, <c>grpc.reflection.v1</c> and <c>grpc.reflection.v1alpha</c>.
/// </summary>
public sealed class ReflectionService
{
    private static readonly ServiceDescriptor Current = ReflectionReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Old = V1Alpha.ReflectionReflection.Descriptor.Services[0];

    private readonly DescriptorIndex _index;
    private readonly string[] _services;

    private ReflectionService(IEnumerable<ServiceDescriptor> services)
    {
        ServiceDescriptor[] all = [.. services, Current, Old];
        _index = new DescriptorIndex(all);
        _services = [.. all.Select(s => s.FullName).Order(StringComparer.Ordinal)];
    }

    /// <summary>The two reflection services to map beside the given ones.</summary>
    public static IReadOnlyList<ServerServiceDefinition> For(IEnumerable<ServerServiceDefinition> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var reflection = new ReflectionService(services.Select(s => s.Descriptor));
        return
        [
            ServiceBinder.For(Current)
                .DuplexStreaming<ServerReflectionRequest, ServerReflectionResponse>("ServerReflectionInfo", reflection.AnswerAsync)
                .Build(),
            ServiceBinder.For(Old)
                .DuplexStreaming<V1Alpha.ServerReflectionRequest, V1Alpha.ServerReflectionResponse>("ServerReflectionInfo", reflection.AnswerOldAsync)
                .Build(),
        ];
    }

    private async Task AnswerAsync(
        IAsyncStreamReader<ServerReflectionRequest> requests, IServerStreamWriter<ServerReflectionResponse> responses, ServerCallContext context)
    {
        await foreach (ServerReflectionRequest request in requests.ReadAllAsync(context.CancellationToken))
            await responses.WriteAsync(Answer(request), context.CancellationToken);
    }

    // Both versions have the same fields with the same numbers, so one is read as the other.
    private async Task AnswerOldAsync(
        IAsyncStreamReader<V1Alpha.ServerReflectionRequest> requests, IServerStreamWriter<V1Alpha.ServerReflectionResponse> responses, ServerCallContext context)
    {
        await foreach (V1Alpha.ServerReflectionRequest request in requests.ReadAllAsync(context.CancellationToken))
        {
            ServerReflectionResponse answer = Answer(ServerReflectionRequest.Parser.ParseFrom(request.ToByteString()));
            await responses.WriteAsync(V1Alpha.ServerReflectionResponse.Parser.ParseFrom(answer.ToByteString()), context.CancellationToken);
        }
    }

    private ServerReflectionResponse Answer(ServerReflectionRequest request)
    {
        ServerReflectionResponse response = request.MessageRequestCase switch
        {
            ServerReflectionRequest.MessageRequestOneofCase.ListServices => Services(),
            ServerReflectionRequest.MessageRequestOneofCase.FileByFilename =>
                Files(_index.FileNamed(request.FileByFilename), "file"),
            ServerReflectionRequest.MessageRequestOneofCase.FileContainingSymbol =>
                Files(_index.FileWithSymbol(request.FileContainingSymbol), "symbol"),
            ServerReflectionRequest.MessageRequestOneofCase.FileContainingExtension =>
                Files(_index.FileWithExtension(request.FileContainingExtension.ContainingType, request.FileContainingExtension.ExtensionNumber), "extension"),
            ServerReflectionRequest.MessageRequestOneofCase.AllExtensionNumbersOfType => ExtensionNumbers(request.AllExtensionNumbersOfType),
            _ => Error(StatusCode.InvalidArgument, "The request asks for nothing."),
        };
        response.ValidHost = request.Host;
        response.OriginalRequest = request;
        return response;
    }

    private ServerReflectionResponse Services()
    {
        var list = new ListServiceResponse();
        list.Service.AddRange(_services.Select(name => new ServiceResponse { Name = name }));
        return new ServerReflectionResponse { ListServicesResponse = list };
    }

    private ServerReflectionResponse ExtensionNumbers(string type)
    {
        if (!_index.HasMessage(type))
            return Error(StatusCode.NotFound, "No such type.");
        var numbers = new ExtensionNumberResponse { BaseTypeName = type };
        numbers.ExtensionNumber.AddRange(_index.ExtensionNumbers(type));
        return new ServerReflectionResponse { AllExtensionNumbersResponse = numbers };
    }

    private static ServerReflectionResponse Files(FileDescriptor? file, string kind)
    {
        if (file is null)
            return Error(StatusCode.NotFound, $"No such {kind}.");
        var files = new FileDescriptorResponse();
        files.FileDescriptorProto.AddRange(DescriptorIndex.WithDependencies(file).Select(f => f.SerializedData));
        return new ServerReflectionResponse { FileDescriptorResponse = files };
    }

    private static ServerReflectionResponse Error(StatusCode code, string message) =>
        new() { ErrorResponse = new ErrorResponse { ErrorCode = (int)code, ErrorMessage = message } };
}
