using Google.Protobuf.Reflection;
using Matcher.Grpc;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

// The services of matcher.v1 and what answers each.
internal static class Contract
{
    public static IReadOnlyList<ServiceDescriptor> Services { get; } =
    [
        V1.PostServiceReflection.Descriptor.Services[0],
        V1.FairServiceReflection.Descriptor.Services[0],
    ];

    public static IReadOnlyList<ServerServiceDefinition> Bind(HostOptions options, SnapshotKeeper keeper, ILogger logger)
    {
        _ = options;
        _ = logger;
        var tokens = new PageTokens(() => keeper.Store.Secret);
        return
        [
            new PostService(keeper, tokens).Definition,
            new FairService(keeper, tokens).Definition,
        ];
    }
}
