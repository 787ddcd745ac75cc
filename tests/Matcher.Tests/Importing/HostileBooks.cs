using Matcher.Importing;
using static Matcher.Tests.HostileInput;

namespace Matcher.Tests;

/// <summary>Workbooks that nobody should have sent, and files that only call themselves one, by kind.</summary>
internal static class HostileBooks
{
    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c></row>";
    private const string Workbook = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>";
    private const long Gigabyte = 1L << 30;

    public static Dictionary<string, HostileInput> All { get; } = new()
    {
        ["no workbook: cut short"] = Damaged(() => Books.Sheet([["title"], ["保洁员"]])[..^30]),
        ["no workbook: a zip of something else"] = Book(() => Books.Zip(("a.txt", "x")), ImportErrorCode.NotText),
        ["no workbook: a zip in a zip"] = Book(() => Books.Zip(("inner.xlsx", "PK\u0003\u0004")), ImportErrorCode.NotText),
        ["no workbook: a text document"] = Book(() => Books.Zip(("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"/officeDocument\" Target=\"word/document.xml\"/></Relationships>"), ("word/document.xml", "<document/>")), ImportErrorCode.NotText),
        ["no workbook: an empty zip"] = Book(() => Books.Zip(), ImportErrorCode.NotText),
        ["no workbook: the first bytes of a zip"] = Damaged(() => "PK\u0003\u0004binary"u8.ToArray()),
        ["no workbook: a web page"] = Book(() => "<html><table><tr><td>title</td></tr></table></html>"u8.ToArray(), ImportErrorCode.NotText),
        ["no workbook: garbage behind the mark of the old kind"] = Damaged(() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Enumerable.Repeat((byte)0x41, 4000)]),
        ["no workbook: of the old kind, cut short"] = Damaged(() => OldBooks.Sheet([["title"], ["门卫"]])[..2000]),
        ["no workbook: of the old kind, without its stream"] = Damaged(() => OldBooks.Compound(OldBooks.Stream([["title"]], "S"), "Book2")),
        ["no workbook: of the old kind, in a circle"] = Damaged(() => Circle(OldBooks.Sheet([["title"], ["门卫"]]))),
        ["no workbook: under a password"] = Book(() => OldBooks.Compound(new byte[4096], "EncryptedPackage"), ImportErrorCode.LockedWorkbook),

        ["zip bomb: a sheet"] = Bomb("xl/worksheets/sheet1.xml", 2 * Gigabyte),
        ["zip bomb: shared texts"] = Bomb("xl/sharedStrings.xml", Gigabyte / 4),
        ["zip bomb: the workbook's part"] = Bomb("xl/workbook.xml", Gigabyte / 32),
        ["zip bomb: entities in entities"] = Damaged(() => Books.Raw(Header, strings: "<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>")),
        ["zip bomb: merged areas"] = Book(() => Books.Raw(Header, tail: $"<mergeCells>{string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:A2\"/>", 200_001))}</mergeCells>"), ImportErrorCode.WorkbookTooLarge),

        ["sheets: none"] = Book(() => Books.Raw("", workbook: "<workbook><sheets/></workbook>"), ImportErrorCode.UnknownSheet, null, "sheet_name"),
        ["sheets: hidden ones only"] = Book(() => Books.Whole(("a", true, [["title"], ["门卫"]], [])), ImportErrorCode.UnknownSheet, null, "sheet_name"),
        ["sheets: none of the name"] = Book(() => Books.Sheet([["title"]]), ImportErrorCode.UnknownSheet, null, "sheet_name") with { Sheet = "../岗位" },
        ["sheets: of a text"] = Whole("title\n门卫\n", ImportErrorCode.UnknownSheet, null, "sheet_name") with { Sheet = "岗位" },
        ["sheets: an empty one"] = Book(() => Books.Raw(""), ImportErrorCode.EmptyFile),
        ["sheets: the part is missing"] = Damaged(() => Books.Zip(("xl/workbook.xml", Workbook), Relation("a.xml"))),
        ["path traversal: to a sheet outside"] = Damaged(() => Books.Zip(("xl/workbook.xml", Workbook), Relation("../../../../etc/passwd"))),
        ["path traversal: to an entity outside"] = Damaged(() => Books.Raw(Header, workbook: "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><workbook/>")),

        ["broken sheet: not XML"] = Damaged(() => Books.Raw("", workbook: "{\"workbook\": 1}")),
        ["broken sheet: cut short"] = Damaged(() => Books.Raw($"{Header}<row r=\"2\"><c r=\"A2\" t=\"str\"><v>门"), 2),
        ["broken sheet: a control character"] = Damaged(() => One("<c r=\"A2\" t=\"str\"><v>门\u0001卫</v></c>"), 2),
        ["broken sheet: a row behind the last"] = Damaged(() => Books.Raw($"{Header}<row r=\"1048577\"/>"), 1),
        ["broken sheet: rows out of order"] = Damaged(() => Books.Raw($"{Header}<row r=\"3\"/><row r=\"2\"/>"), 3),
        ["broken sheet: a row of words"] = Damaged(() => Books.Raw($"{Header}<row r=\"-1\"/>"), 1),
        ["broken sheet: a column behind the last"] = Damaged(() => One("<c r=\"XFE2\"><v>1</v></c>"), 2),
        ["broken sheet: a column of billions"] = Damaged(() => One("<c r=\"ZZZZZZZ2\"><v>1</v></c>"), 2),
        ["broken sheet: cells out of order"] = Damaged(() => One("<c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c>"), 2),
        ["broken sheet: a cell of another row"] = Damaged(() => One("<c r=\"A7\"><v>1</v></c>"), 2),

        ["header: twice in a sheet"] = Book(() => Books.Sheet([["title", "pay", "pay"], ["门卫", "1", "2"]]), ImportErrorCode.UnknownHeaders, 1, "pay"),
        ["header: with a gap in a sheet"] = Book(() => Books.Sheet([["title", null, "pay"], ["门卫", "1", "2"]]), ImportErrorCode.UnknownHeaders, 1),
        ["header: unknown in a sheet"] = Book(() => Books.Sheet([["titel"], ["门卫"]]), ImportErrorCode.UnknownHeaders, 1, "titel"),

        ["merged cells: a title over two columns"] = Row(() => Books.Sheet([["title", "pay"], ["门卫", null], [null, "2500"]], "A2:B2"), 3, "title", "missing"),
        ["merged cells: a title over every row"] = Row(() => Books.Sheet([["title", "pay"], ["门卫", "2500元/月"], [null, "3000元/月"], [null, "12坏3"]], "A2:A4"), 4, "pay", "unclear unit") with { Outcome = Matching.RowOutcome.Repaired },
        ["merged cells: an area that is none"] = Row(() => Books.Raw($"{Header}<row r=\"2\"><c r=\"A2\" t=\"str\"><v>23</v></c></row>", tail: "<mergeCells><mergeCell ref=\"A0:\"/><mergeCell ref=\"ZZZZZ1:A99999999999\"/></mergeCells>"), 2, "title", "no letters"),
        ["formulas: without a stored value"] = Row(() => One("<c r=\"A2\"><f>SUM(A1)</f></c><c r=\"B2\" t=\"str\"><v/></c>"), 2, "title", "missing"),
        ["formulas: that failed"] = Row(() => One("<c r=\"A2\" t=\"e\"><v>#REF!</v></c>"), 2, "title", "missing"),
        ["10 MB cell: of a sheet"] = Row(() => One($"<c r=\"A2\" t=\"inlineStr\"><is><t>{new string('x', 10_000_000)}</t></is></c>"), 2, "row", "longer than 1,000,000 characters"),
        ["10 MB cell: of many runs"] = Row(() => One($"<c r=\"A2\" t=\"inlineStr\"><is>{string.Concat(Enumerable.Repeat($"<r><t>{new string('x', 1000)}</t></r>", 10_000))}</is></c>"), 2, "row", "longer than 1,000,000 characters"),
        ["wrong column count: content behind the last header"] = Row(() => Books.Sheet([["title"], ["门卫", "2500"]]), 2, "row", "wrong number of columns"),
    };

    private static HostileInput Damaged(Func<byte[]> bytes, long? row = null) => Book(bytes, ImportErrorCode.DamagedWorkbook, row);

    private static HostileInput Row(Func<byte[]> bytes, long row, string field, string reason) => new(bytes, row, field) { FileName = "坏.xlsx", ShownName = "坏.xlsx", Reason = reason };

    private static byte[] One(string cell) => Books.Raw($"{Header}<row r=\"2\">{cell}</row>");

    private static (string, string) Relation(string target) =>
        ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"{target}\"/><Relationship Id=\"r2\" Type=\"/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");

    private static HostileInput Bomb(string path, long bytes)
    {
        (string Path, string Content)[] parts = [("xl/workbook.xml", Workbook), Relation("worksheets/sheet1.xml"), ("xl/worksheets/sheet1.xml", "<worksheet/>")];
        return Book(() => Books.Bomb(path, bytes, [.. parts.Where(part => part.Path != path)]), ImportErrorCode.WorkbookTooLarge) with { MaxAllocatedBytes = 50_000_000 };
    }

    /// <summary>Lets the last sector of the stream point back at its first.</summary>
    private static byte[] Circle(byte[] book)
    {
        var last = (book.Length / 512) - 2;
        BitConverter.GetBytes(2u).CopyTo(book, 512 + (last * 4));
        return book;
    }
}
