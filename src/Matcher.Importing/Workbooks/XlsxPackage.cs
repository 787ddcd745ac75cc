using System.IO.Compression;
using System.Xml;

namespace Matcher.Importing;

/// <summary>The parts of an .xlsx file (ECMA-376 Part 2). Every part is bounded, so that a small file cannot unpack into a large one.</summary>
internal sealed class XlsxPackage : IDisposable
{
    /// <summary>Parts of an ordinary workbook: a hundred; with drawings and links a few thousand.</summary>
    private const int MaxParts = 10_000;

    /// <summary>The most that a sheet may unpack to; 1,000,000 rows of 15 columns take about half of it.</summary>
    private const long MaxSheetBytes = 1L << 30;

    /// <summary>The most that the shared strings may unpack to; they are held in memory.</summary>
    private const long MaxStringBytes = 128L << 20;

    /// <summary>The most that any other part may unpack to.</summary>
    private const long MaxPartBytes = 16L << 20;

    private readonly ZipArchive _zip;
    private readonly string _name;

    /// <exception cref="ImportException">The file is no zip archive or has too many parts.</exception>
    public XlsxPackage(Stream file, string name)
    {
        _name = name;
        try
        {
            _zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (_zip.Entries.Count > MaxParts)
                throw WorkbookFaults.TooLarge(name, $"it has {_zip.Entries.Count} parts; {MaxParts} are allowed");
        }
        catch (InvalidDataException fault)
        {
            throw WorkbookFaults.Damaged(name, fault);
        }
    }

    /// <summary>Opens the sheet; the second value is its unpacked size.</summary>
    /// <exception cref="ImportException">There is no such part or it is too large.</exception>
    public (Stream Part, long Length) OpenSheet(string path)
    {
        var entry = Find(path) ?? throw WorkbookFaults.Damaged(_name, null, $"its part {path} is missing");
        return (Open(entry, MaxSheetBytes), entry.Length);
    }

    /// <summary>Opens the shared strings; null if there are none.</summary>
    /// <exception cref="ImportException">They are too large.</exception>
    public Stream? OpenStrings(string path) => Find(path) is { } entry ? Open(entry, MaxStringBytes) : null;

    /// <summary>Opens another part; null if there is none.</summary>
    /// <exception cref="ImportException">It is too large.</exception>
    public Stream? OpenPart(string path) => Find(path) is { } entry ? Open(entry, MaxPartBytes) : null;

    /// <summary>A reader that follows no entity, no document type and no address.</summary>
    public static XmlReader Xml(Stream part) => XmlReader.Create(part, new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
        CloseInput = true,
    });

    /// <summary>The path of a target inside the package; what would lead out of it ends at its root.</summary>
    public static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : $"{folder}/{target}").Split('/', '\\'))
        {
            if (step == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (step is not ("" or "." or ".."))
                parts.Add(step);
        }
        return string.Join('/', parts);
    }

    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry? Find(string path) => _zip.Entries.FirstOrDefault(entry =>
        string.Equals(entry.FullName.Replace('\\', '/').TrimStart('/'), path, StringComparison.OrdinalIgnoreCase));

    private BoundedStream Open(ZipArchiveEntry entry, long maxBytes)
    {
        if (entry.Length > maxBytes)
            throw WorkbookFaults.TooLarge(_name, $"its part {entry.FullName} unpacks to {entry.Length} bytes; {maxBytes} are allowed");
        try
        {
            return new BoundedStream(entry.Open(), maxBytes);
        }
        catch (InvalidDataException fault)
        {
            throw WorkbookFaults.Damaged(_name, fault);
        }
    }
}
