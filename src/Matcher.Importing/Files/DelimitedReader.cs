using System.Text;

namespace Matcher.Importing;

/// <summary>
/// Reads delimited text (RFC 4180) without ever losing more than the row at fault: a quote that nobody closes would swallow the
/// rest of the file, so a record of several lines that does not come out right costs its first line only, and reading goes on
/// with the second. Memory is bounded by <see cref="LineReader.MaxLength"/>.
/// </summary>
/// <remarks>A quote inside an unquoted cell stands for itself. Line ends are LF or CRLF.</remarks>
internal sealed class DelimitedReader(TextReader source, char delimiter)
{
    public const string Unclosed = "a quote is not closed";
    public const string AfterQuote = "text follows a closing quote";
    public const string TooLong = "longer than 1,000,000 characters";
    public const string WrongColumns = "wrong number of columns";

    private readonly LineReader _lines = new(source);
    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();
    private long _number;

    /// <summary>Reads the next record.</summary>
    /// <param name="columns">The number of cells that it must have; null for the header.</param>
    /// <param name="row">The record.</param>
    /// <returns>False at the end of the file.</returns>
    public bool Read(int? columns, out RawRow row)
    {
        row = default;
        if (_lines.Read() is not { } line)
            return false;
        _number++;
        var more = new List<string>();
        var fault = Parse(line, more);
        if (fault is null && columns is { } expected && _cells.Count != expected && !IsBlank)
            fault = WrongColumns;
        if (fault is not null && more.Count > 0)
        {
            _lines.GiveBack(more);
            fault = fault == TooLong ? Unclosed : fault;
        }
        row = new(_number, [.. _cells], fault);
        return true;
    }

    private bool IsBlank => _cells.Count == 1 && string.IsNullOrWhiteSpace(_cells[0]);

    private string? Parse(string line, List<string> more)
    {
        _cells.Clear();
        if (line.Length > LineReader.MaxLength)
            return TooLong;
        var length = line.Length;
        for (var i = 0; ;)
        {
            _cell.Clear();
            if (i < line.Length && line[i] == '"')
            {
                if (ReadQuoted(ref line, ref i, ref length, more) is { } fault)
                    return fault;
            }
            else
            {
                var end = EndOfCell(line, i);
                _cell.Append(line.AsSpan(i, end - i));
                i = end;
            }
            _cells.Add(_cell.ToString());
            if (i >= line.Length || line[i] != delimiter)
                return null;
            i++;
        }
    }

    /// <summary>Reads from an opening quote to behind the closing one, over as many lines as it takes.</summary>
    private string? ReadQuoted(ref string line, ref int i, ref int length, List<string> more)
    {
        i++;
        while (true)
        {
            var quote = line.IndexOf('"', i);
            if (quote < 0)
            {
                _cell.Append(line.AsSpan(i));
                if (_lines.Read() is not { } next)
                    return Unclosed;
                more.Add(next);
                length += next.Length;
                if (length > LineReader.MaxLength)
                    return TooLong;
                (line, i) = (next, 0);
                continue;
            }
            _cell.Append(line.AsSpan(i, quote - i));
            i = quote + 1;
            if (i >= line.Length || line[i] != '"')
                return i == EndOfCell(line, i) ? null : AfterQuote;
            _cell.Append('"');
            i++;
        }
    }

    private int EndOfCell(string line, int from)
    {
        var end = line.IndexOf(delimiter, from);
        if (end >= 0)
            return end;
        end = line.Length;
        if (end > from && line[end - 1] == '\n')
            end--;
        return end > from && line[end - 1] == '\r' ? end - 1 : end;
    }
}
