namespace Matcher.Grpc;

// Metadata as HTTP/2 fields and back. Bytes travel as base64; padding is optional when reading.
internal static class MetadataFields
{
    private static readonly HashSet<string> Protocol = new(StringComparer.OrdinalIgnoreCase)
    {
        "content-type", "te", "host", "content-length", "transfer-encoding", "connection",
        GrpcFields.Timeout, GrpcFields.Encoding, GrpcFields.AcceptEncoding, GrpcFields.Status, GrpcFields.Message,
    };

    // Callers' metadata never overrides a field that the protocol itself uses.
    public static IEnumerable<(string Name, string Value)> Write(Metadata metadata) =>
        from entry in metadata
        where !Protocol.Contains(entry.Key)
        select (entry.Key, entry.IsBinary ? Convert.ToBase64String(entry.ValueBytes).TrimEnd('=') : entry.Value);

    public static void Read(Metadata metadata, string name, string? value)
    {
        if (value is null || name.StartsWith(':') || Protocol.Contains(name))
            return;

        if (!name.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.OrdinalIgnoreCase))
        {
            TryAdd(() => metadata.Add(name, value));
            return;
        }

        // Values of one key may arrive joined by commas; base64 has none.
        foreach (string part in value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (TryFromBase64(part) is { } bytes)
                TryAdd(() => metadata.Add(name, bytes));
        }
    }

    private static byte[]? TryFromBase64(string text)
    {
        string padded = text.TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        byte[] bytes = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, bytes, out int length) ? bytes[..length] : null;
    }

    // A field of somebody else's making (a proxy's, say) that is not valid metadata is none of the handler's business.
    private static void TryAdd(Action add)
    {
        try
        {
            add();
        }
        catch (ArgumentException)
        {
        }
    }
}
