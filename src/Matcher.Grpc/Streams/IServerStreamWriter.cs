namespace Matcher.Grpc;

/// <summary>The responses of a streaming method.</summary>
/// <typeparam name="T">The response message.</typeparam>
public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>;
