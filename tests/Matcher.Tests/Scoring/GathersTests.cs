using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class GathersTests
{
    public static TheoryData<int, bool> Tables
    {
        get
        {
            var tables = new TheoryData<int, bool>();
            foreach (var entries in (int[])[1, 64, 128, 129, 256, 257, 384, 385, 715, 4095, 4096])
            {
                tables.Add(entries, false);
                if (VectorPaths.Supported.Contains(VectorPath.Bits512))
                    tables.Add(entries, true);
            }

            return tables;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Read_OfEveryCode_GivesItsEntry(int entries, bool isWidest)
    {
        var table = new byte[PoolLayout.BlockRows];
        new Random(entries).NextBytes(table);
        ushort[] codes = [.. Enumerable.Range(0, PoolLayout.BlockRows).Select(row => (ushort)(row * 7 % entries))];
        var values = new byte[codes.Length];

        Gathers.Read(codes, table, entries, isWidest, values);

        Assert.Equal(codes.Select(code => table[code]), values);
    }
}
