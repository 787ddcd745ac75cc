using System.Diagnostics;
using Google.Protobuf.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Logging;

namespace Matcher.Grpc;

// Answers the requests of one method: checks the request, runs interceptors and handler, turns every outcome into a status.
internal sealed class ServerCallRunner(ServerMethod method, GrpcServiceOptions options, ILogger logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (!GrpcRequest.TryAccept(http))
            return;

        LiftBodyLimits(http, method.Descriptor.IsClientStreaming);
        if (GrpcRequest.Refusal(http.Request, out TimeSpan? timeout) is { } refusal)
        {
            StatusFields.Write(http.Response, refusal, []);
            return;
        }

        long started = Stopwatch.GetTimestamp();
        using var call = new ServerCall(http, options, timeout);
        Status status = await RunAsync(call);
        ServerCallMetrics.Ended(method.Descriptor, status.StatusCode, Stopwatch.GetElapsedTime(started));
    }

    private async Task<Status> RunAsync(ServerCall call)
    {
        Task<Status> work = WorkAsync(call);
        await Task.WhenAny(work, call.Interrupted);
        if (work.IsCompleted && call.TryEnd(CallEnd.HandlerReturned))
        {
            Status status = await work;
            await call.FinishAsync(status, call.ResponseTrailers);
            return status;
        }

        // The client hears of it now. The request stays open until the handler stops: the handler may still hold its parts.
        Status interrupted = Status.DefaultCancelled;
        if (call.End == CallEnd.DeadlinePassed)
        {
            interrupted = new Status(StatusCode.DeadlineExceeded, "Deadline exceeded.");
            ServerCallLog.DeadlineExceeded(logger, call.Method, work.IsCompleted);
            await call.FinishAsync(interrupted, []);
        }
        else
        {
            ServerCallLog.CancelledByClient(logger, call.Method);
        }

        await work;
        return interrupted;
    }

    private async Task<Status> WorkAsync(ServerCall call)
    {
        // A handler that computes for long before its first await must not hold up its own deadline.
        await Task.Yield();
        try
        {
            await Chain(call, method.Descriptor)();
            bool answered = method.Descriptor.IsServerStreaming || call.Response is not null || call.Status.StatusCode != StatusCode.OK;
            return answered ? call.Status : new Status(StatusCode.Internal, "The handler returned no message.");
        }
        catch (RpcException e)
        {
            foreach (Metadata.Entry entry in e.Trailers)
                call.ResponseTrailers.Add(entry);
            ServerCallLog.EndedWithStatus(logger, call.Method, e.StatusCode);
            return e.Status;
        }
        catch (Exception) when (call.End is CallEnd.DeadlinePassed or CallEnd.ClientCancelled)
        {
            // Whatever a handler throws once it has been told to stop; the end has been decided elsewhere.
            return Status.DefaultCancelled;
        }
        catch (Exception e)
        {
            ServerCallLog.HandlerFailed(logger, e, call.Method);
            return new Status(StatusCode.Unknown, "Exception was thrown by handler.");
        }
    }

    private Func<Task> Chain(ServerCall call, MethodDescriptor descriptor)
    {
        Func<Task> next = () => method.Invoke(call);
        foreach (IServerInterceptor interceptor in options.Interceptors.Reverse())
        {
            Func<Task> inner = next;
            next = () => interceptor.InvokeAsync(call, descriptor, inner);
        }

        return next;
    }

    // Messages have their own limit, and a quiet stream is not a slow one.
    private static void LiftBodyLimits(HttpContext http, bool clientStreams)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        if (clientStreams && http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
    }
}
