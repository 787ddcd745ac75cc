using Google.Protobuf.Reflection;

namespace Matcher.Grpc;

/// <summary>The path that names a method on the wire, <c>/package.Service/Method</c>.</summary>
/// <param name="Value">The path with its leading slash.</param>
public readonly record struct MethodPath(string Value)
{
    /// <summary>The path of a method of a contract.</summary>
    public static MethodPath Of(MethodDescriptor method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new($"/{method.Service.FullName}/{method.Name}");
    }

    /// <summary>The path of a method of a contract.</summary>
    public static implicit operator MethodPath(MethodDescriptor method) => Of(method);

    /// <summary>The path as it is.</summary>
    public override string ToString() => Value;
}
