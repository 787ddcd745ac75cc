using Matcher.Grpc;

namespace Matcher.Server;

// Batch calls: each item has its result or its status, whatever becomes of the others.
internal static class Batches
{
    public static void Check(string field, int count, int most)
    {
        if (count == 0)
            throw Faults.Invalid(field, $"is empty; 1 to {most} are allowed.");
        if (count > most)
            throw Faults.Invalid(field, $"has {count} entries; at most {most} are allowed.");
    }

    public static TResult Item<TResult>(Func<TResult> work, Func<Google.Rpc.Status, TResult> refuse, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return work();
        }
        catch (RpcException refusal)
        {
            return refuse(FaultMap.ToItem(refusal));
        }
    }
}
