using Google.Protobuf.Reflection;
using Matcher.Grpc;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

// The outermost step: nothing leaves a handler but a status of the contract.
internal sealed class FaultInterceptor(ILogger logger) : IServerInterceptor
{
    public async Task InvokeAsync(ServerCallContext context, MethodDescriptor method, Func<Task> next)
    {
        try
        {
            await next();
        }
        catch (RpcException)
        {
            throw;
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault)
        {
            RpcException mapped = FaultMap.ToException(fault);
            if (mapped.StatusCode is StatusCode.Internal or StatusCode.Unavailable)
                ServerLog.CallFailed(logger, fault.GetType().Name, method.FullName, fault.StackTrace ?? "");
            throw mapped;
        }
    }
}
