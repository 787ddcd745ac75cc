namespace Matcher.Grpc;

/// <summary>The requests of a call whose client streams.</summary>
/// <typeparam name="T">The request message.</typeparam>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Says that no more requests follow. Further calls do nothing.</summary>
    Task CompleteAsync();
}
