using Google.Protobuf.Reflection;
using Matcher.Grpc;

namespace Matcher.Server;

// Lets a call through only with a key whose scopes reach the method. Runs before the request message is read.
internal sealed class AuthenticationInterceptor(KeyRing keys) : IServerInterceptor
{
    private const string Scheme = "Bearer ";

    public Task InvokeAsync(ServerCallContext context, MethodDescriptor method, Func<Task> next)
    {
        if (!AccessTable.NeedsNoKey(method))
            Authenticate(context, method);
        return next();
    }

    private void Authenticate(ServerCallContext context, MethodDescriptor method)
    {
        string plain = Presented(context.RequestHeaders) ?? throw Faults.KeyMissing();
        var caller = new Caller(keys.Find(plain) ?? throw Faults.KeyUnknown());
        Scopes allowed = AccessTable.Of(method);
        if (!caller.Has(allowed))
            throw Faults.ScopeMissing(method.FullName, allowed);
        caller.AttachTo(context);
    }

    private static string? Presented(Metadata headers)
    {
        if (headers.GetValue("authorization") is { } authorization && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return authorization[Scheme.Length..].Trim();
        return headers.GetValue("x-api-key")?.Trim();
    }
}
