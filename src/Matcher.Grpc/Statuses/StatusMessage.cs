using System.Buffers;
using System.Globalization;
using System.Text;

namespace Matcher.Grpc;

// grpc-message: UTF-8, every byte outside printable ASCII and '%' itself written as %XX (gRPC over HTTP/2, "Status-Message").
internal static class StatusMessage
{
    // HTTP/2 stacks commonly refuse header blocks above 8 KiB; the text shares that with the details.
    internal const int MaxUtf8Bytes = 1024;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create(string.Concat(Enumerable.Range(0x20, 0x5F).Select(c => (char)c)).Replace("%", "", StringComparison.Ordinal));

    public static string Encode(string text)
    {
        if (text.Length <= MaxUtf8Bytes && !text.AsSpan().ContainsAnyExcept(Plain))
            return text;

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var encoded = new StringBuilder(utf8.Length * 2);
        foreach (byte b in utf8.AsSpan(0, CutLength(utf8)))
        {
            if (Plain.Contains((char)b))
                encoded.Append((char)b);
            else
                encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    // A stray '%' stays as it is: the text is for people, and the specification asks readers never to fail on it.
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;

        byte[] raw = Encoding.UTF8.GetBytes(text);
        int length = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            bool escaped = raw[i] == '%' && i + 2 < raw.Length && char.IsAsciiHexDigit((char)raw[i + 1]) && char.IsAsciiHexDigit((char)raw[i + 2]);
            raw[length++] = escaped ? (byte)((HexValue(raw[i + 1]) << 4) | HexValue(raw[i + 2])) : raw[i];
            if (escaped)
                i += 2;
        }

        return Encoding.UTF8.GetString(raw, 0, length);
    }

    // Never cuts through a character: continuation bytes are 10xxxxxx.
    private static int CutLength(byte[] utf8)
    {
        if (utf8.Length <= MaxUtf8Bytes)
            return utf8.Length;

        int length = MaxUtf8Bytes;
        while (length > 0 && (utf8[length] & 0xC0) == 0x80)
            length--;
        return length;
    }

    private static int HexValue(byte digit) => Convert.ToInt32(((char)digit).ToString(), 16);
}
