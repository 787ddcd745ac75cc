using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matcher.Tests;

/// <summary>Workbooks for tests: whole ones as a program writes them, and broken ones from raw parts.</summary>
internal static class Books
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one or more sheets, written by the Open XML library with shared strings; numbers stay numbers.</summary>
    public static byte[] Whole(params (string Name, bool IsHidden, object?[][] Rows, string[] Merged)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            var strings = workbook.AddNewPart<SharedStringTablePart>();
            strings.SharedStringTable = new SharedStringTable();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new NumberingFormats(),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 164 }))
            {
                NumberingFormats = new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\"年\"m\"月\"d\"日\";@" }),
            };
            var count = 0;
            foreach (var (index, (name, isHidden, rows, merged)) in sheets.Index())
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                var data = new SheetData();
                foreach (var (r, cells) in rows.Index())
                {
                    var row = new Row { RowIndex = (uint)r + 1 };
                    foreach (var (c, value) in cells.Index())
                    {
                        if (value is not null)
                            row.Append(Cell($"{(char)('A' + c)}{r + 1}", value, strings.SharedStringTable, ref count));
                    }
                    data.Append(row);
                }
                part.Worksheet = new Worksheet(data);
                if (merged.Length > 0)
                    part.Worksheet.Append(new MergeCells(merged.Select(area => new MergeCell { Reference = area })));
                workbook.Workbook.Sheets!.Append(new Sheet
                {
                    Id = workbook.GetIdOfPart(part),
                    SheetId = (uint)index + 1,
                    Name = name,
                    State = isHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                });
            }
        }
        return stream.ToArray();
    }

    public static byte[] Sheet(object?[][] rows, params string[] merged) => Whole(("Sheet1", false, rows, merged));

    /// <summary>A workbook whose sheet is the given XML between the sheetData tags.</summary>
    public static byte[] Raw(string sheetData, string? strings = null, string? workbook = null, string? tail = null) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{Rel}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", workbook ?? $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Rel}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{Rel}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Rel}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{Rel}/externalLink\" Target=\"http://example.org/evil.xlsx\" TargetMode=\"External\"/></Relationships>"),
        ("xl/sharedStrings.xml", strings ?? $"<sst xmlns=\"{Main}\"/>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheetData}</sheetData>{tail}</worksheet>"));

    public static byte[] Zip(params (string Path, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return stream.ToArray();
    }

    /// <summary>An archive with one part that unpacks to many spaces.</summary>
    public static byte[] Bomb(string path, long unpackedBytes, params (string Path, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
            using var bomb = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)' ');
            for (var written = 0L; written < unpackedBytes; written += block.Length)
                bomb.Write(block);
        }
        return stream.ToArray();
    }

    private static Cell Cell(string place, object value, SharedStringTable strings, ref int count)
    {
        switch (value)
        {
            case string text:
                strings.Append(new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve }));
                return new() { CellReference = place, DataType = CellValues.SharedString, CellValue = new(count++) };
            case DateTime day:
                return new() { CellReference = place, StyleIndex = 1, CellValue = new(day.ToOADate()) };
            case (string formula, double result):
                return new() { CellReference = place, CellFormula = new(formula), CellValue = new(result) };
            default:
                return new() { CellReference = place, CellValue = new(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)) };
        }
    }
}
