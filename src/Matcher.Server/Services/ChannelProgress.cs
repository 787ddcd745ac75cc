using System.Threading.Channels;

namespace Matcher.Server;

// Hands progress over in order; System.Progress would post it to the pool, in any order.
internal sealed class ChannelProgress<T>(ChannelWriter<T> writer) : IProgress<T>
{
    public void Report(T value) => writer.TryWrite(value);
}
