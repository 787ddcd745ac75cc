namespace Matcher.Importing;

/// <summary>Text that was read already, followed by the rest of it.</summary>
internal sealed class PrefixedReader(string prefix, TextReader rest) : TextReader
{
    private int _at;

    public override int Read(char[] buffer, int index, int count)
    {
        if (_at == prefix.Length)
            return rest.Read(buffer, index, count);
        var length = Math.Min(count, prefix.Length - _at);
        prefix.CopyTo(_at, buffer, index, length);
        _at += length;
        return length;
    }
}
