using System.Text;
using Matcher.Importing;
using static Matcher.Tests.HostileInput;

namespace Matcher.Tests;

/// <summary>Texts that nobody should have sent, by kind.</summary>
internal static class HostileTexts
{
    private static readonly string Big = new('x', 10_000_000);

    // Long enough to be taken for UTF-8 whatever one byte says.
    private static readonly string Long = "title\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"保洁员{i}号\n"));

    public static Dictionary<string, HostileInput> All { get; } = new()
    {
        ["bad UTF-8: a byte that begins nothing"] = Utf8(0xFF),
        ["bad UTF-8: a byte that goes on with nothing"] = Utf8(0x80),
        ["bad UTF-8: an overlong slash"] = Utf8(0xC0, 0xAF),
        ["bad UTF-8: half of a surrogate"] = Utf8(0xED, 0xA0, 0x80),
        ["bad UTF-8: beyond the last character"] = Utf8(0xF5, 0x80, 0x80, 0x80),
        ["bad UTF-8: a character cut off by the end"] = Whole(() => [.. Encoding.UTF8.GetBytes(Long), 0xE4, 0xBF], ImportErrorCode.NotUtf8, 2_002),
        ["bad UTF-8: in JSON Lines"] = Whole(() => [.. "{\"title\": \""u8, 0xFF, .. "\"}\n"u8], ImportErrorCode.NotUtf8, 1) with { FileName = "坏.jsonl", ShownName = "坏.jsonl" },
        ["bad UTF-16: half a character"] = Whole(() => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title\n门卫\n"), 0x41], ImportErrorCode.NotUtf8, 3),

        ["10 MB cell: bare"] = One($"title,pay\n{Big},2500\n", 2, "row", "longer than 1,000,000 characters"),
        ["10 MB cell: in quotes"] = One($"title,pay\n\"{Big}\",2500\n", 2, "row", "longer than 1,000,000 characters"),
        ["10 MB cell: over many lines"] = One($"title\n\"{string.Concat(Enumerable.Repeat($"{new string('x', 99_999)}\n", 100))}", 2, "row", "a quote is not closed") with { MaxAllocatedBytes = 600_000_000 },
        ["10 MB cell: of one character's marks"] = One($"title\n门{new string('\u0301', 999_000)}\n", 2, "title", "longer than"),
        ["10 MB cell: a header"] = Whole($"{Big},pay\n门卫,2500\n", ImportErrorCode.UnknownHeaders, 1),
        ["10 MB cell: in JSON Lines"] = One($"{{\"title\": \"{Big}\"}}\n{{\"title\": \"门卫\"}}\n", 1, "row", "longer than 1,000,000 characters"),
        ["10 MB cell: of nested lists"] = One($"{{\"title\": {new string('[', 900_000)}\n{{\"title\": \"门卫\"}}\n", 1, "row", "not a JSON object"),

        ["unbalanced quotes: never closed"] = One("title,pay\n\"门卫,2500\n厨师,3000\n", 2, "row", "a quote is not closed"),
        ["unbalanced quotes: text behind the closing one"] = One("title,pay\n\"门卫\"班,2500\n", 2, "row", "text follows a closing quote"),
        ["unbalanced quotes: in the last cell"] = One("title,pay\n门卫,\"2500\n", 2, "row", "a quote is not closed"),
        ["unbalanced quotes: in the header"] = Whole("\"title,pay\n门卫,2500\n", ImportErrorCode.UnknownHeaders, 1),

        ["wrong column count: too few"] = One("title,pay,region\n门卫,2500\n", 2, "row", "wrong number of columns"),
        ["wrong column count: too many"] = One("title,pay\n门卫,2500,360702\n", 2, "row", "wrong number of columns"),
        ["wrong column count: another delimiter"] = One("title,pay\n门卫;2500\n", 2, "row", "wrong number of columns"),
        ["wrong column count: of tabs"] = One("title\tpay\n门卫\t2500\tx\n", 2, "row", "wrong number of columns"),

        ["empty file: no bytes"] = Whole("", ImportErrorCode.EmptyFile),
        ["empty file: a byte order mark"] = Whole("\ufeff", ImportErrorCode.EmptyFile),
        ["empty file: white space"] = Whole(" \r\n\u3000\n", ImportErrorCode.EmptyFile),
        ["empty file: commas"] = Whole(",,,\n,,,\n", ImportErrorCode.EmptyFile),

        ["header: not there"] = Whole("保洁员,3000\n门卫,2500\n", ImportErrorCode.UnknownHeaders, 1, "保洁员"),
        ["header: a slip"] = Whole("titel,pay\n门卫,2500\n", ImportErrorCode.UnknownHeaders, 1, "titel"),
        ["header: twice"] = Whole("title,pay,pay\n门卫,2500,3000\n", ImportErrorCode.UnknownHeaders, 1, "pay"),
        ["header: twice, but for its width"] = Whole("title,pay,ｐａｙ\n门卫,2500,3000\n", ImportErrorCode.UnknownHeaders, 1, "pay"),
        ["header: without a name"] = Whole("title,,pay\n门卫,x,2500\n", ImportErrorCode.UnknownHeaders, 1),
        ["header: without the title"] = Whole("pay,region\n2500,360702\n", ImportErrorCode.UnknownHeaders, 1, "title"),

        ["formulas: for a number of people"] = Noted("headcount", "=1+1", "not readable"),
        ["formulas: for an id"] = One("id,title\n=cmd|'/C calc'!A0,门卫\n", 2, "id", "not an identifier"),
        ["formulas: a full-width one for an id"] = One("id,title\n＝1+1,门卫\n", 2, "id", "not an identifier"),
        ["formulas: for a demand"] = One("title,demands\n门卫,=HYPERLINK(1)\n", 2, "demands[0]", "unknown word"),

        ["dates as numbers: beyond every calendar"] = Noted("closes_on", "99999999", "number out of range"),
        ["dates as numbers: below zero"] = Noted("closes_on", "-45657", "not readable"),
        ["dates as numbers: a day that is none"] = Noted("closes_on", "2024-02-30", "impossible date"),
        ["dates as numbers: a day of birth beyond every calendar"] = Person("id,birth_date\nc1,99999999\n", 2, "birth_date", "not a date"),
        ["dates as numbers: a day of birth in the future"] = Person("id,birth_date\nc1,60000\n", 2, "birth_date", "in the future"),
        ["dates as numbers: an assessment"] = Person("id,functions,assessed_on\nc1,hear:1,45657\n", 2, "assessed_on", "not a date"),

        ["negative: pay"] = Noted("pay", "-3000元/月", "negative number"),
        ["negative: full-width pay"] = Noted("pay", "－3000元/月", "negative number"),
        ["negative: people"] = Noted("headcount", "-3", "negative number"),
        ["negative: hours"] = Noted("hours_per_week", "-40", "number"),
        ["negative: a level of a demand"] = One("title,demands\n门卫,hear:-1:essential\n", 2, "demands[0]", "a level is 0 to 3"),
        ["negative: the pay that a person asks for"] = Person("id,pay_floor\nc1,-1\n", 2, "pay_floor", "number") with { Outcome = Matching.RowOutcome.Repaired },

        ["control characters: a zero in the header"] = Whole("tit\0le,pay\n门卫,2500\n", ImportErrorCode.NotText),
        ["control characters: zeros for a title"] = One("title,pay\n\0\0,2500\n", 2, "title", "missing"),
        ["control characters: in an id"] = One("id,title\np\u001b1,门卫\n", 2, "id", "not an identifier"),
        ["control characters: that turn the script for an id"] = One("id,title\np\u202e1,门卫\n", 2, "id", "not an identifier"),
        ["control characters: in a title"] = One("title,pay\n门\u0007卫,2500元/月\n", 2, "title", "control characters") with { Outcome = Matching.RowOutcome.Repaired },

        ["path traversal: in the file's name"] = Whole("titel\n门卫\n", ImportErrorCode.UnknownHeaders, 1, "titel") with { FileName = "../../etc/坏.csv" },
        ["path traversal: in the file's name, of another system"] = Whole("titel\n门卫\n", ImportErrorCode.UnknownHeaders, 1, "titel") with { FileName = "C:\\..\\坏.csv" },
        ["path traversal: in an id"] = One("id,title\n../../etc/passwd,门卫\n", 2, "id", "not an identifier"),
        ["path traversal: in an employer's id"] = One("title,employer_id\n门卫,..\\..\\x\n", 2, "employer_id", "not an identifier"),
        ["path traversal: in a mapping's name"] = Whole("title\n门卫\n", ImportErrorCode.UnknownMapping, null, "mapping_name") with { MappingName = "../../Mappings/dirty-posts-2019" },

        ["duplicate ids: with other content"] = One("id,title\np1,保洁员\np1,门卫\n", 3, "id", "stands in an earlier row with other content"),
        ["duplicate ids: of people"] = Person("id,education\nc1,高中\nc1,本科\n", 3, "id", "stands in an earlier row with other content"),
        ["duplicate ids: equal rows"] = One("id,title\np1,保洁员\np1,保洁员\n", 3, "id", "repeats a row of this file") with { Outcome = Matching.RowOutcome.Merged },
        ["duplicate ids: a name twice in one object"] = One("{\"id\": \"p1\", \"title\": \"门卫\", \"id\": \"p2\"}\n{\"title\": \"厨师\"}\n", 1, "row", "a name stands there twice"),

        ["no table: one JSON list"] = Whole("[{\"title\": \"门卫\"}]", ImportErrorCode.UnknownHeaders, 1, "[{\"title\": \"门卫\"}]"),
        ["no table: JSON that breaks off"] = Whole("{\"title\"", ImportErrorCode.NotText, 1),
        ["no table: a PDF"] = Whole(() => [.. "%PDF-1.7\n"u8, 0xE2, 0xE3, 0xCF, 0xD3, 0, 1, 2, 3], ImportErrorCode.UnknownHeaders, 1, "%PDF-1.7"),
        ["no table: a picture"] = Whole(() => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8], ImportErrorCode.UnknownHeaders, 1, "塒NG"),
    };

    private static HostileInput Utf8(params byte[] bad) =>
        Whole(() => [.. Encoding.UTF8.GetBytes(Long), .. bad, (byte)'\n', .. "门卫\n"u8], ImportErrorCode.NotUtf8, 2_002);
}
