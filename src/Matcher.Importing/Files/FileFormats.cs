using System.Text;

namespace Matcher.Importing;

/// <summary>Tells by its content what a file is; its name decides between CSV and TSV only. Many an .xls is a text or a web page.</summary>
internal static class FileFormats
{
    private const int HeadBytes = 4096;

    /// <exception cref="ImportException">The file is none of the formats, or cannot be read.</exception>
    public static TableSource Open(Stream file, string name, string? sheetName)
    {
        var head = new byte[HeadBytes];
        var start = file.Position;
        var length = file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        file.Position = start;
        var bytes = head.AsSpan(0, length);
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return new XlsxSource(file, name, sheetName);
        if (bytes.StartsWith("\u0050\u004B\u0005\u0006"u8))
            throw WorkbookFaults.NoWorkbook(name, "it is an empty zip archive");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x09, 0x08]))
            return new XlsSource(file, name, sheetName);
        var (encoding, hasMark) = TextEncodings.Detect(file);
        CheckText(bytes, encoding, name, sheetName);
        var first = First(bytes, encoding);
        return first == '{' || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)
            ? new JsonLinesSource(file, name, encoding, hasMark)
            : new DelimitedSource(file, name, encoding, hasMark);
    }

    private static void CheckText(ReadOnlySpan<byte> head, Encoding encoding, string name, string? sheetName)
    {
        if (head.IsEmpty)
            throw new ImportException(ImportErrorCode.EmptyFile, name, "The file has no header line and no rows.");
        if (sheetName is not null)
            throw new ImportException(ImportErrorCode.UnknownSheet, name, $"A text has no sheet '{sheetName}'; sheets are for .xlsx and .xls.", field: "sheet_name");
        if (First(head, encoding) == '<')
            throw WorkbookFaults.NoWorkbook(name, "it is a web page or XML, whatever its name; open it in a spreadsheet and save it as .xlsx");
    }

    /// <summary>The first character that is no white space; a byte order mark is none either.</summary>
    private static char First(ReadOnlySpan<byte> head, Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient.GetString(head).AsSpan().TrimStart(" \t\r\n\ufeff") is [var first, ..] ? first : '\0';
    }
}
