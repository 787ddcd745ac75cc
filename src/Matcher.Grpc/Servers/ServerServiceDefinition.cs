using Google.Protobuf.Reflection;

namespace Matcher.Grpc;

/// <summary>A service with a handler for each of its methods. Made by <see cref="ServiceBinder"/>.</summary>
public sealed class ServerServiceDefinition
{
    internal ServerServiceDefinition(ServiceDescriptor descriptor, IReadOnlyList<ServerMethod> methods)
    {
        Descriptor = descriptor;
        Methods = methods;
    }

    /// <summary>The contract of the service.</summary>
    public ServiceDescriptor Descriptor { get; }

    internal IReadOnlyList<ServerMethod> Methods { get; }
}
