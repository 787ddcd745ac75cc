using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matcher.Grpc;

/// <summary>Puts services on an HTTP/2 server.</summary>
public static class GrpcEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps every method of the services, and everything else that asks for gRPC to UNIMPLEMENTED. Once per application.
    /// Edge cases: another content type is HTTP 415, HTTP/1.1 is 426, another verb than POST is 405; a path outside the services without gRPC's content type is 404.
    /// </summary>
    /// <exception cref="ArgumentException">Two services have the same name.</exception>
    public static void MapGrpcServices(
        this IEndpointRouteBuilder endpoints, IEnumerable<ServerServiceDefinition> services, GrpcServiceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(services);
        options ??= new GrpcServiceOptions();
        ILogger logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(ServerCallLog.Category);

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (ServerServiceDefinition service in services)
        {
            if (!names.Add(service.Descriptor.FullName))
                throw new ArgumentException($"{service.Descriptor.FullName} is given twice.", nameof(services));
            foreach (ServerMethod method in service.Methods)
            {
                var runner = new ServerCallRunner(method, options, logger);
                // Routing ignores case and a slash at the end; gRPC names do not.
                endpoints.Map(method.Path, http => http.Request.Path.Value == method.Path ? runner.HandleAsync(http) : AnswerUnknown(http, names, logger))
                    .WithDisplayName("gRPC " + method.Path);
            }
        }

        endpoints.MapFallback("{**path}", http => AnswerUnknown(http, names, logger)).WithDisplayName("gRPC unknown method");
    }

    private static Task AnswerUnknown(HttpContext http, HashSet<string> services, ILogger logger)
    {
        if (!GrpcFields.IsGrpcContentType(http.Request.ContentType))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (!GrpcRequest.TryAccept(http))
            return Task.CompletedTask;

        string[] parts = (http.Request.Path.Value ?? "").Split('/');
        bool knownService = parts.Length == 3 && services.Contains(parts[1]);
        ServerCallLog.UnknownMethod(logger);
        StatusFields.Write(http.Response, new Status(StatusCode.Unimplemented, knownService ? "Method is unimplemented." : "Service is unimplemented."), []);
        return Task.CompletedTask;
    }
}
