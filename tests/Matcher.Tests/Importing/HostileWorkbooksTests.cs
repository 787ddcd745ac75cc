using Matcher.Importing;

namespace Matcher.Tests;

public sealed class HostileWorkbooksTests : IDisposable
{
    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c></row>";
    private const long Gigabyte = 1L << 30;

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private ImportException Refused(byte[] bytes, string name = "坏.xlsx", string? sheet = null) =>
        Assert.Throws<ImportException>(() => _desk.Run(bytes, new() { Kind = RecordKind.Posts, FileName = name, SheetName = sheet }));

    public static TheoryData<string, ImportErrorCode> BrokenBooks => new()
    {
        { "truncated", ImportErrorCode.DamagedWorkbook },
        { "zip of something else", ImportErrorCode.NotText },
        { "word document", ImportErrorCode.NotText },
        { "empty zip", ImportErrorCode.NotText },
        { "web page", ImportErrorCode.NotText },
        { "no sheets", ImportErrorCode.UnknownSheet },
        { "only hidden sheets", ImportErrorCode.UnknownSheet },
        { "no such sheet", ImportErrorCode.UnknownSheet },
        { "sheet part missing", ImportErrorCode.DamagedWorkbook },
        { "sheet path traversal", ImportErrorCode.DamagedWorkbook },
        { "empty sheet", ImportErrorCode.EmptyFile },
        { "document type", ImportErrorCode.DamagedWorkbook },
        { "external entity", ImportErrorCode.DamagedWorkbook },
        { "not xml", ImportErrorCode.DamagedWorkbook },
        { "xml cut short", ImportErrorCode.DamagedWorkbook },
        { "control character", ImportErrorCode.DamagedWorkbook },
        { "row behind the last", ImportErrorCode.DamagedWorkbook },
        { "rows out of order", ImportErrorCode.DamagedWorkbook },
        { "row number of words", ImportErrorCode.DamagedWorkbook },
        { "column behind the last", ImportErrorCode.DamagedWorkbook },
        { "column of billions", ImportErrorCode.DamagedWorkbook },
        { "cells out of order", ImportErrorCode.DamagedWorkbook },
        { "cell of another row", ImportErrorCode.DamagedWorkbook },
        { "header twice", ImportErrorCode.UnknownHeaders },
        { "header with a gap", ImportErrorCode.UnknownHeaders },
        { "header unknown", ImportErrorCode.UnknownHeaders },
        { "text with a sheet", ImportErrorCode.UnknownSheet },
        { "old garbage", ImportErrorCode.DamagedWorkbook },
        { "old cut short", ImportErrorCode.DamagedWorkbook },
        { "old without workbook", ImportErrorCode.DamagedWorkbook },
        { "old sectors in a circle", ImportErrorCode.DamagedWorkbook },
        { "old locked", ImportErrorCode.LockedWorkbook },
        { "too many merged areas", ImportErrorCode.WorkbookTooLarge },
    };

    [Theory]
    [MemberData(nameof(BrokenBooks))]
    public void Run_BrokenWorkbook_IsRefusedWithAClearCodeAndWritesNothing(string what, ImportErrorCode code)
    {
        var (bytes, sheet) = Broken(what);

        var fault = Refused(bytes, sheet: sheet);

        Assert.Equal(code, fault.Code);
        Assert.Equal("坏.xlsx", fault.FileName);
        Assert.Equal(0, _desk.Store.Version);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", 2 * Gigabyte)]
    [InlineData("xl/sharedStrings.xml", Gigabyte / 4)]
    [InlineData("xl/workbook.xml", Gigabyte / 32)]
    public void Run_ZipBomb_IsRefusedBeforeItIsUnpacked(string path, long bytes)
    {
        var parts = new[]
        {
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", "<worksheet/>"),
        };
        var bomb = Books.Bomb(path, bytes, [.. parts.Where(part => part.Item1 != path)]);
        var before = GC.GetTotalAllocatedBytes();

        var fault = Refused(bomb);

        Assert.Equal(ImportErrorCode.WorkbookTooLarge, fault.Code);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
    }

    [Fact]
    public void Run_CellOfTenMegabytes_CostsItsRowOnly()
    {
        var report = _desk.Run(Books.Raw($"{Header}<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>{new string('x', 10_000_000)}</t></is></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>门卫</v></c></row>"),
            new() { Kind = RecordKind.Posts, FileName = "大.xlsx" });

        Assert.Equal((1, 1), (report.Summary.Refused, report.Summary.Added));
        Assert.Equal(2, report.Notes[0].Number);
        Assert.Equal("longer than 1,000,000 characters", report.Notes[0].Notes[0].Reason);
    }

    [Fact]
    public void Run_CellOfManyRuns_IsBounded()
    {
        var runs = string.Concat(Enumerable.Repeat($"<r><t>{new string('x', 1000)}</t></r>", 5_000));

        var report = _desk.Run(Books.Raw($"{Header}<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is>{runs}</is></c></row>"), new() { Kind = RecordKind.Posts, FileName = "大.xlsx" });

        Assert.Equal(1, report.Summary.Refused);
    }

    [Fact]
    public void Run_LastRowOfTheSheetOnly_DoesNotFillTheMillionBefore()
    {
        var report = _desk.Run(Books.Raw($"{Header}<row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>门卫</v></c></row>", tail: "<mergeCells><mergeCell ref=\"A1048575:XFD1048576\"/></mergeCells>"),
            new() { Kind = RecordKind.Posts, FileName = "稀.xlsx" });

        Assert.Equal((1, 1), (report.Summary.Rows, report.Summary.Added));
    }

    [Fact]
    public void Run_ExternalLinksAndMacros_AreNeverFollowed()
    {
        var report = _desk.Run(Books.Raw($"{Header}<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://example.org\",[1]Sheet1!A1)&amp;CALL(\"kernel32\")</f><v>门卫</v></c></row>"),
            new() { Kind = RecordKind.Posts, FileName = "..\\..\\etc\\链接.xlsm" });

        Assert.Equal(1, report.Summary.Added);
        Assert.Equal("链接.xlsm", report.Summary.FileName);
    }

    [Fact]
    public void Run_EveryByteOfABookCutOff_NeverTakesHalfOfIt()
    {
        var whole = Books.Sheet([["title"], ["保洁员"], ["门卫"]]);

        for (var length = 4; length < whole.Length; length += 97)
            Assert.IsType<ImportException>(Record.Exception(() => _desk.Run(whole[..length], new() { Kind = RecordKind.Posts, FileName = "半.xlsx" })));

        Assert.Equal(0, _desk.Store.Version);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_OldBookWithFlippedBytes_EndsInAnAnswerOrAFault(int seed)
    {
        var whole = OldBooks.Sheet([["title", "pay"], ["保洁员", "3000元/月"], ["门卫", 2500.0]]);
        var random = new Random(seed);

        for (var i = 0; i < 150; i++)
        {
            var bytes = whole.ToArray();
            for (var j = 0; j < 8; j++)
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            var fault = Record.Exception(() => _desk.Run(bytes, new() { Kind = RecordKind.Posts, FileName = "坏.xls", IsValidateOnly = true }));
            Assert.True(fault is null or ImportException, fault?.ToString());
        }
    }

    private static (byte[] Bytes, string? Sheet) Broken(string what)
    {
        string One(string cell) => $"{Header}<row r=\"2\">{cell}</row>";
        return what switch
        {
            "truncated" => (Books.Sheet([["title"], ["保洁员"]])[..^30], null),
            "zip of something else" => (Books.Zip(("a.txt", "x")), null),
            "word document" => (Books.Zip(("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"/officeDocument\" Target=\"word/document.xml\"/></Relationships>"), ("word/document.xml", "<document/>")), null),
            "empty zip" => (Books.Zip(), null),
            "web page" => ("<html><table><tr><td>title</td></tr></table></html>"u8.ToArray(), null),
            "no sheets" => (Books.Raw("", workbook: "<workbook><sheets/></workbook>"), null),
            "only hidden sheets" => (Books.Whole(("a", true, [["title"], ["门卫"]], [])), null),
            "no such sheet" => (Books.Sheet([["title"]]), "岗位"),
            "sheet part missing" => (Books.Zip(("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"), ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"a.xml\"/></Relationships>")), null),
            "sheet path traversal" => (Books.Zip(("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"), ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"../../../../etc/passwd\"/></Relationships>")), null),
            "empty sheet" => (Books.Raw(""), null),
            "document type" => (Books.Raw(Header, strings: "<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>"), null),
            "external entity" => (Books.Raw(Header, workbook: "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><workbook/>"), null),
            "not xml" => (Books.Raw("", workbook: "{\"workbook\": 1}"), null),
            "xml cut short" => (Books.Raw($"{Header}<row r=\"2\"><c r=\"A2\" t=\"str\"><v>门"), null),
            "control character" => (Books.Raw(One("<c r=\"A2\" t=\"str\"><v>门\u0001卫</v></c>")), null),
            "row behind the last" => (Books.Raw($"{Header}<row r=\"1048577\"/>"), null),
            "rows out of order" => (Books.Raw($"{Header}<row r=\"3\"/><row r=\"2\"/>"), null),
            "row number of words" => (Books.Raw($"{Header}<row r=\"-1\"/>"), null),
            "column behind the last" => (Books.Raw(One("<c r=\"XFE2\"><v>1</v></c>")), null),
            "column of billions" => (Books.Raw(One("<c r=\"ZZZZZZZ2\"><v>1</v></c>")), null),
            "cells out of order" => (Books.Raw(One("<c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c>")), null),
            "cell of another row" => (Books.Raw(One("<c r=\"A7\"><v>1</v></c>")), null),
            "header twice" => (Books.Sheet([["title", "pay", "pay"], ["门卫", "1", "2"]]), null),
            "header with a gap" => (Books.Sheet([["title", null, "pay"], ["门卫", "1", "2"]]), null),
            "header unknown" => (Books.Sheet([["titel"], ["门卫"]]), null),
            "text with a sheet" => ("title\n门卫\n"u8.ToArray(), "岗位"),
            "old garbage" => ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Enumerable.Repeat((byte)0x41, 4000)], null),
            "old cut short" => (OldBooks.Sheet([["title"], ["门卫"]])[..2000], null),
            "old without workbook" => (OldBooks.Compound(OldBooks.Stream([["title"]], "S"), "Book2"), null),
            "old sectors in a circle" => (Circle(OldBooks.Sheet([["title"], ["门卫"]])), null),
            "old locked" => (OldBooks.Compound(new byte[4096], "EncryptedPackage"), null),
            "too many merged areas" => (Books.Raw(Header, tail: $"<mergeCells>{string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:A2\"/>", 200_001))}</mergeCells>"), null),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "not a case"),
        };
    }

    /// <summary>Lets the last sector of the stream point back at its first.</summary>
    private static byte[] Circle(byte[] book)
    {
        var last = (book.Length / 512) - 2;
        BitConverter.GetBytes(2u).CopyTo(book, 512 + (last * 4));
        return book;
    }
}
