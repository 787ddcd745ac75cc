using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Matcher.Grpc;

/// <summary>Binds handlers to the methods of a contract and checks that they fit.</summary>
public sealed class ServiceBinder
{
    private readonly ServiceDescriptor _service;
    private readonly Dictionary<string, ServerMethod> _bound = new(StringComparer.Ordinal);

    private ServiceBinder(ServiceDescriptor service) => _service = service;

    /// <summary>Starts with the contract of a service, an item of <c>XxxReflection.Descriptor.Services</c>.</summary>
    public static ServiceBinder For(ServiceDescriptor service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return new ServiceBinder(service);
    }

    /// <summary>Binds a method with one request and one response.</summary>
    /// <exception cref="ArgumentException">The contract has no such method of this kind with these messages, or it is bound already.</exception>
    public ServiceBinder Unary<TRequest, TResponse>(string method, UnaryServerMethod<TRequest, TResponse> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        ArgumentNullException.ThrowIfNull(handler);
        var parser = new MessageParser<TRequest>(() => new TRequest());
        return Bind<TRequest, TResponse>(method, false, false, async call =>
        {
            TRequest request = await call.ReadSingleAsync(parser);
            call.Response = await handler(request, call);
        });
    }

    /// <summary>Binds a method with one request and a stream of responses.</summary>
    /// <exception cref="ArgumentException">The contract has no such method of this kind with these messages, or it is bound already.</exception>
    public ServiceBinder ServerStreaming<TRequest, TResponse>(string method, ServerStreamingServerMethod<TRequest, TResponse> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        ArgumentNullException.ThrowIfNull(handler);
        var parser = new MessageParser<TRequest>(() => new TRequest());
        return Bind<TRequest, TResponse>(method, false, true, async call =>
        {
            TRequest request = await call.ReadSingleAsync(parser);
            await handler(request, new ResponseStream<TResponse>(call), call);
        });
    }

    /// <summary>Binds a method with a stream of requests and one response.</summary>
    /// <exception cref="ArgumentException">The contract has no such method of this kind with these messages, or it is bound already.</exception>
    public ServiceBinder ClientStreaming<TRequest, TResponse>(string method, ClientStreamingServerMethod<TRequest, TResponse> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        ArgumentNullException.ThrowIfNull(handler);
        var parser = new MessageParser<TRequest>(() => new TRequest());
        return Bind<TRequest, TResponse>(method, true, false, async call =>
            call.Response = await handler(new RequestStream<TRequest>(call, parser), call));
    }

    /// <summary>Binds a method with a stream of requests and a stream of responses.</summary>
    /// <exception cref="ArgumentException">The contract has no such method of this kind with these messages, or it is bound already.</exception>
    public ServiceBinder DuplexStreaming<TRequest, TResponse>(string method, DuplexStreamingServerMethod<TRequest, TResponse> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        ArgumentNullException.ThrowIfNull(handler);
        var parser = new MessageParser<TRequest>(() => new TRequest());
        return Bind<TRequest, TResponse>(method, true, true, call =>
            handler(new RequestStream<TRequest>(call, parser), new ResponseStream<TResponse>(call), call));
    }

    /// <summary>Ends the binding.</summary>
    /// <exception cref="InvalidOperationException">A method of the contract has no handler.</exception>
    public ServerServiceDefinition Build()
    {
        string[] missing = [.. _service.Methods.Select(m => m.Name).Where(name => !_bound.ContainsKey(name))];
        if (missing.Length > 0)
            throw new InvalidOperationException($"{_service.FullName} has methods without a handler: {string.Join(", ", missing)}.");
        return new ServerServiceDefinition(_service, [.. _service.Methods.Select(m => _bound[m.Name])]);
    }

    private ServiceBinder Bind<TRequest, TResponse>(string name, bool clientStreams, bool serverStreams, Func<ServerCall, Task> invoke)
    {
        MethodDescriptor method = _service.FindMethodByName(name) ?? throw new ArgumentException(
            $"{_service.FullName} has no method '{name}'; it has {string.Join(", ", _service.Methods.Select(m => m.Name))}.", nameof(name));
        if (method.InputType.ClrType != typeof(TRequest) || method.OutputType.ClrType != typeof(TResponse))
        {
            throw new ArgumentException(
                $"{method.FullName} takes {method.InputType.FullName} and returns {method.OutputType.FullName}; "
                + $"the handler has {typeof(TRequest).Name} and {typeof(TResponse).Name}.",
                nameof(name));
        }

        if (method.IsClientStreaming != clientStreams || method.IsServerStreaming != serverStreams)
        {
            throw new ArgumentException(
                $"{method.FullName} is {Kind(method.IsClientStreaming, method.IsServerStreaming)}; the handler is {Kind(clientStreams, serverStreams)}.",
                nameof(name));
        }

        if (!_bound.TryAdd(name, new ServerMethod(method, invoke)))
            throw new ArgumentException($"{method.FullName} is bound already.", nameof(name));
        return this;
    }

    private static string Kind(bool clientStreams, bool serverStreams) => (clientStreams, serverStreams) switch
    {
        (false, false) => "unary",
        (false, true) => "server streaming",
        (true, false) => "client streaming",
        (true, true) => "duplex streaming",
    };
}
