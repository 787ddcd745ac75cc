using Google.Protobuf.Reflection;

namespace Matcher.Grpc;

// A method of the contract and what answers it: reads requests from the call, leaves or writes responses.
internal sealed record ServerMethod(MethodDescriptor Descriptor, Func<ServerCall, Task> Invoke)
{
    public string Path => MethodPath.Of(Descriptor).Value;
}
