using System.Text;
using System.Threading.Channels;

namespace Matcher.Service.Tests;

/// <summary>Output that a test can wait on, line by line.</summary>
internal sealed class LineWatcher : TextWriter
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (value != '\n')
        {
            _line.Append(value);
            return;
        }

        _lines.Writer.TryWrite(_line.ToString().TrimEnd('\r'));
        _line.Clear();
    }

    /// <summary>The next line that contains a text.</summary>
    public async Task<string> WaitAsync(string text, CancellationToken cancellationToken)
    {
        await foreach (string line in _lines.Reader.ReadAllAsync(cancellationToken))
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"No line contains '{text}'.");
    }
}
