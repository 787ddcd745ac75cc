using Matcher.Importing;

namespace Matcher.Tests;

public sealed class HostileWorkbooksTests : IDisposable
{
    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c></row>";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

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
}
