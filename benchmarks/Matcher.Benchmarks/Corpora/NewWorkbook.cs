using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Matcher.Benchmarks;

/// <summary>Writes an .xlsx workbook as spreadsheets do: shared texts in a part of their own, the sheet referring to them. Source: ECMA-376 Part 1, 18.</summary>
internal static class NewWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static void Write(string path, string[] headers, IEnumerable<string[]> rows)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="岗位" sheetId="1" r:id="r1"/></sheets></workbook>""");
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        Sheet(zip, headers, rows, texts);
        Strings(zip, texts);
    }

    private static void Sheet(ZipArchive zip, string[] headers, IEnumerable<string[]> rows, Dictionary<string, int> texts)
    {
        using var sheet = Open(zip, "xl/worksheets/sheet1.xml");
        sheet.Write($"""<worksheet xmlns="{Main}"><sheetData>""");
        var number = 0;
        foreach (var row in rows.Prepend(headers))
        {
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{++number}\">"));
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i].Length == 0)
                    continue;
                if (!texts.TryGetValue(row[i], out var text))
                    texts.Add(row[i], text = texts.Count);
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{number}\" t=\"s\"><v>{text}</v></c>"));
            }
            sheet.Write("</row>");
        }
        sheet.Write("</sheetData></worksheet>");
    }

    private static void Strings(ZipArchive zip, Dictionary<string, int> texts)
    {
        using var part = Open(zip, "xl/sharedStrings.xml");
        part.Write($"""<sst xmlns="{Main}">""");
        foreach (var (text, _) in texts.OrderBy(pair => pair.Value))
            part.Write($"<si><t xml:space=\"preserve\">{SecurityElement.Escape(Legal(text))}</t></si>");
        part.Write("</sst>");
    }

    private static string Legal(string text) => text.Any(c => c < ' ' && c is not ('\n' or '\t' or '\r')) ? string.Concat(text.Where(c => c >= ' ' || c is '\n' or '\t')) : text;

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = Open(zip, name);
        part.Write(xml);
    }

    private static StreamWriter Open(ZipArchive zip, string name) => new(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
}
