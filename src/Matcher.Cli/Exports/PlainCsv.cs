using System.Buffers;
using System.Globalization;
using System.Text;

namespace Matcher.Cli;

/// <summary>CSV for programs: UTF-8 without a mark, cells quoted only where they must be, nothing put before a cell.</summary>
internal sealed class PlainCsv : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\n\r");

    private readonly StreamWriter _writer;
    private bool _isFirst = true;

    public PlainCsv(string path, params ReadOnlySpan<string> header)
    {
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (string name in header)
            Cell(name);
        End();
    }

    public PlainCsv Cell(string text)
    {
        if (!_isFirst)
            _writer.Write(',');
        _isFirst = false;
        _writer.Write(text.AsSpan().IndexOfAny(Special) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        return this;
    }

    public PlainCsv Cell(bool isGiven, int number) => Cell(isGiven ? number.ToString(CultureInfo.InvariantCulture) : "");

    public PlainCsv Cell(bool isGiven, bool value) => Cell(!isGiven ? "" : value ? "true" : "false");

    public PlainCsv Word<T>(bool isGiven, T word)
        where T : struct, Enum => Cell(isGiven ? EnumWords<T>.Of(word) : "");

    /// <summary>Items divided by semicolons; one inside an item becomes a comma.</summary>
    public PlainCsv List(IEnumerable<string> items) => Cell(string.Join(';', items.Select(item => item.Replace(';', ','))));

    public void End()
    {
        _writer.Write('\n');
        _isFirst = true;
    }

    public void Dispose() => _writer.Dispose();
}
