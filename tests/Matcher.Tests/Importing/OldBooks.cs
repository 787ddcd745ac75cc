using System.Buffers.Binary;
using System.Text;

namespace Matcher.Tests;

/// <summary>Workbooks of the old kind as bare BIFF8 records in a compound file, made byte by byte. Source: [MS-XLS], [MS-CFB].</summary>
internal static class OldBooks
{
    private const int Sector = 512;
    private const uint End = 0xFFFF_FFFE;
    private const uint Free = 0xFFFF_FFFF;
    private const uint Fat = 0xFFFF_FFFD;

    public static byte[] Sheet(object[][] rows, string name = "Sheet1") => Compound(Stream(rows, name));

    /// <summary>Puts a stream named Workbook into a compound file; it is padded so that it needs no mini stream.</summary>
    public static byte[] Compound(byte[] workbook, string stream = "Workbook")
    {
        var data = new byte[Math.Max(4096, (workbook.Length + Sector - 1) / Sector * Sector)];
        workbook.CopyTo(data, 0);
        var sectors = data.Length / Sector;
        var file = new byte[Sector * (3 + sectors)];
        var header = file.AsSpan(0, Sector);
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        Put16(header, 24, 0x3E);
        Put16(header, 26, 3);
        Put16(header, 28, 0xFFFE);
        Put16(header, 30, 9);
        Put16(header, 32, 6);
        Put32(header, 44, 1);
        Put32(header, 48, 1);
        Put32(header, 56, 4096);
        Put32(header, 60, End);
        Put32(header, 68, End);
        header[76..].Fill(0xFF);
        Put32(header, 76, 0);
        var table = file.AsSpan(Sector, Sector);
        table.Fill(0xFF);
        Put32(table, 0, Fat);
        Put32(table, 4, End);
        for (var i = 0; i < sectors; i++)
            Put32(table, (i + 2) * 4, i == sectors - 1 ? End : (uint)(i + 3));
        Entry(file.AsSpan(2 * Sector, 128), "Root Entry", 5, Free, 1, End, 0);
        Entry(file.AsSpan((2 * Sector) + 128, 128), stream, 2, Free, Free, 2, (uint)data.Length);
        data.CopyTo(file, 3 * Sector);
        return file;
    }

    public static byte[] Stream(object[][] rows, string name)
    {
        var globals = new List<byte[]> { Record(0x0809, U16(0x0600), U16(0x0005), U16(0), U16(0), U32(0), U32(0)), Record(0x0042, U16(1200)) };
        var text = Encoding.Unicode.GetBytes(name);
        var length = globals.Sum(record => record.Length) + 4 + 8 + text.Length + 4;
        globals.Add(Record(0x0085, U32((uint)length), [0, 0, (byte)name.Length, 1], text));
        globals.Add(Record(0x000A));
        var sheet = new List<byte[]> { Record(0x0809, U16(0x0600), U16(0x0010), U16(0), U16(0), U32(0), U32(0)) };
        var columns = rows.Max(row => row.Length);
        sheet.Add(Record(0x0200, U32(0), U32((uint)rows.Length), U16(0), U16((ushort)columns), U16(0)));
        foreach (var (r, cells) in rows.Index())
        {
            foreach (var (c, value) in cells.Index())
            {
                sheet.Add(value is string words
                    ? Record(0x0204, U16((ushort)r), U16((ushort)c), U16(0), U16((ushort)words.Length), [1], Encoding.Unicode.GetBytes(words))
                    : Record(0x0203, U16((ushort)r), U16((ushort)c), U16(0), BitConverter.GetBytes((double)value)));
            }
        }
        sheet.Add(Record(0x000A));
        return [.. globals.Concat(sheet).SelectMany(record => record)];
    }

    private static byte[] Record(ushort kind, params byte[][] parts) => [.. U16(kind), .. U16((ushort)parts.Sum(part => part.Length)), .. parts.SelectMany(part => part)];

    private static void Entry(Span<byte> entry, string name, byte kind, uint left, uint child, uint start, uint size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        Put16(entry, 64, (ushort)((name.Length + 1) * 2));
        entry[66] = kind;
        entry[67] = 1;
        Put32(entry, 68, left);
        Put32(entry, 72, Free);
        Put32(entry, 76, child);
        Put32(entry, 116, start);
        Put32(entry, 120, size);
    }

    private static byte[] U16(ushort value) => BitConverter.GetBytes(value);

    private static byte[] U32(uint value) => BitConverter.GetBytes(value);

    private static void Put16(Span<byte> at, int offset, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(at[offset..], value);

    private static void Put32(Span<byte> at, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(at[offset..], value);
}
