using System.Buffers.Binary;
using System.Text;

namespace Matcher.Benchmarks;

/// <summary>Writes an .xls workbook: BIFF8 records in a compound file. Source: [MS-XLS], [MS-CFB].</summary>
internal static class OldWorkbook
{
    private const int Sector = 512;
    private const int EntriesPerSector = Sector / 4;
    private const uint End = 0xFFFF_FFFE;
    private const uint Free = 0xFFFF_FFFF;
    private const uint Fat = 0xFFFF_FFFD;
    private const uint TableOfTables = 0xFFFF_FFFC;

    /// <summary>So many sectors of the table the header itself names; further ones stand in a chain of sectors.</summary>
    private const int NamedInHeader = 109;

    /// <summary>A label holds at most what one record of 8,224 bytes can.</summary>
    private const int LongestText = 4_000;

    public static void Write(string path, string[] headers, IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        Globals(stream);
        Sheet(stream, rows.Prepend(headers));
        // Shorter ones would need a mini stream.
        stream.SetLength(Math.Max(4096, (stream.Length + Sector - 1) / Sector * Sector));
        using var file = File.Create(path);
        Compound(file, stream);
    }

    private static void Globals(MemoryStream stream)
    {
        var name = Encoding.Unicode.GetBytes("岗位");
        Record(stream, 0x0809, U16(0x0600), U16(0x0005), U16(0), U16(0), U32(0), U32(0));
        Record(stream, 0x0042, U16(1200));
        // The sheet begins behind this record and the end of the globals.
        Record(stream, 0x0085, U32((uint)(stream.Length + 4 + 8 + name.Length + 4)), [0, 0, 2, 1], name);
        Record(stream, 0x000A);
    }

    private static void Sheet(MemoryStream stream, IEnumerable<string[]> rows)
    {
        Record(stream, 0x0809, U16(0x0600), U16(0x0010), U16(0), U16(0), U32(0), U32(0));
        var dimensions = stream.Position;
        Record(stream, 0x0200, U32(0), U32(0), U16(0), U16((ushort)ImportRows.Headers.Length), U16(0));
        var number = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                var text = row[i].Length > LongestText ? row[i][..LongestText] : row[i];
                if (text.Length > 0)
                    Record(stream, 0x0204, U16((ushort)number), U16((ushort)i), U16(0), U16((ushort)text.Length), [1], Encoding.Unicode.GetBytes(text));
            }
            number++;
        }
        Record(stream, 0x000A);
        var end = stream.Position;
        stream.Position = dimensions + 8;
        stream.Write(U32((uint)number));
        stream.Position = end;
    }

    // In this order: header, table, table of tables, folder, the stream.
    private static void Compound(FileStream file, MemoryStream stream)
    {
        var data = (int)(stream.Length / Sector);
        var (tables, more) = (1, 0);
        while (tables * EntriesPerSector < tables + more + 1 + data)
        {
            tables++;
            more = Math.Max(0, (tables - NamedInHeader + EntriesPerSector - 2) / (EntriesPerSector - 1));
        }
        file.Write(Header(tables, more));
        file.Write(Table(tables, more, data));
        file.Write(Names(tables, more));
        var folder = new byte[Sector];
        Entry(folder.AsSpan(0, 128), "Root Entry", 5, 1, End, 0);
        Entry(folder.AsSpan(128, 128), "Workbook", 2, Free, (uint)(tables + more + 1), (uint)stream.Length);
        file.Write(folder);
        stream.Position = 0;
        stream.CopyTo(file);
    }

    private static byte[] Header(int tables, int more)
    {
        var header = new byte[Sector];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        Put16(header, 24, 0x3E);
        Put16(header, 26, 3);
        Put16(header, 28, 0xFFFE);
        Put16(header, 30, 9);
        Put16(header, 32, 6);
        Put32(header, 44, (uint)tables);
        Put32(header, 48, (uint)(tables + more));
        Put32(header, 56, 4096);
        Put32(header, 60, End);
        Put32(header, 68, more > 0 ? (uint)tables : End);
        Put32(header, 72, (uint)more);
        for (var i = 0; i < NamedInHeader; i++)
            Put32(header, 76 + (4 * i), i < tables ? (uint)i : Free);
        return header;
    }

    private static byte[] Table(int tables, int more, int data)
    {
        var table = new byte[tables * Sector];
        table.AsSpan().Fill(0xFF);
        for (var i = 0; i < tables + more; i++)
            Put32(table, 4 * i, i < tables ? Fat : TableOfTables);
        Put32(table, 4 * (tables + more), End);
        var first = tables + more + 1;
        for (var i = 0; i < data; i++)
            Put32(table, 4 * (first + i), i == data - 1 ? End : (uint)(first + i + 1));
        return table;
    }

    // Each sector of the chain names 127 sectors of the table and, last, the next of the chain.
    private static byte[] Names(int tables, int more)
    {
        var names = new byte[more * Sector];
        names.AsSpan().Fill(0xFF);
        for (var i = NamedInHeader; i < tables; i++)
        {
            var (sector, entry) = Math.DivRem(i - NamedInHeader, EntriesPerSector - 1);
            Put32(names, (sector * Sector) + (4 * entry), (uint)i);
        }
        for (var sector = 0; sector < more; sector++)
            Put32(names, ((sector + 1) * Sector) - 4, sector == more - 1 ? End : (uint)(tables + sector + 1));
        return names;
    }

    private static void Record(MemoryStream stream, ushort kind, params ReadOnlySpan<byte[]> parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += part.Length;
        stream.Write(U16(kind));
        stream.Write(U16((ushort)length));
        foreach (var part in parts)
            stream.Write(part);
    }

    private static void Entry(Span<byte> entry, string name, byte kind, uint child, uint start, uint size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        Put16(entry, 64, (ushort)((name.Length + 1) * 2));
        (entry[66], entry[67]) = (kind, 1);
        Put32(entry, 68, Free);
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
