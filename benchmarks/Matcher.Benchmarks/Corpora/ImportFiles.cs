using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Matcher.Benchmarks;

/// <summary>Writes rows as files in the formats that import reads.</summary>
internal static class ImportFiles
{
    /// <summary>A sheet of the old format has 65,536 rows, the header among them.</summary>
    public const int MaxXlsRows = 65_535;

    public static readonly string[] Formats = ["csv", "tsv", "jsonl", "gb18030", "xlsx", "xls", Described];

    /// <summary>CSV in which every row has a description as posts on the web have, some 400 characters; of the other rows one in 26 has.</summary>
    private const string Described = "csv+text";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a file and returns its path; the extension says what it is.</summary>
    public static string Write(string folder, string format, int rows)
    {
        var path = Path.Combine(folder, format switch { "gb18030" => "posts-gb18030.csv", Described => "posts-described.csv", _ => $"posts.{format}" });
        switch (format)
        {
            case "csv" or "tsv":
                Delimited(path, new UTF8Encoding(false), format == "tsv" ? '\t' : ',', ImportRows.Make(rows));
                break;
            case "gb18030":
                Delimited(path, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!, ',', ImportRows.Make(rows));
                break;
            case Described:
                Delimited(path, new UTF8Encoding(false), ',', ImportRows.MakeDescribed(rows));
                break;
            case "jsonl":
                JsonLines(path, rows);
                break;
            case "xlsx":
                NewWorkbook.Write(path, ImportRows.Headers, ImportRows.Make(rows));
                break;
            case "xls":
                OldWorkbook.Write(path, ImportRows.Headers, ImportRows.Make(Math.Min(rows, MaxXlsRows)));
                break;
            default:
                throw new ArgumentException($"The format was '{format}'; allowed are {string.Join(", ", Formats)}.", nameof(format));
        }
        return path;
    }

    private static void Delimited(string path, Encoding encoding, char delimiter, IEnumerable<string[]> rows)
    {
        using var file = new StreamWriter(path, false, encoding, 1 << 16);
        file.WriteLine(string.Join(delimiter, ImportRows.Headers));
        foreach (var row in rows)
            file.WriteLine(string.Join(delimiter, row.Select(cell => Quoted(cell, delimiter))));
    }

    private static string Quoted(string cell, char delimiter) => cell.AsSpan().IndexOfAny(delimiter, '"', '\n') < 0 && !cell.Contains('\r', StringComparison.Ordinal)
        ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void JsonLines(string path, int rows)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        using var json = new Utf8JsonWriter(file, Plain);
        foreach (var row in ImportRows.Make(rows))
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
                json.WriteString(ImportRows.Headers[i], row[i]);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            file.WriteByte((byte)'\n');
        }
    }
}
