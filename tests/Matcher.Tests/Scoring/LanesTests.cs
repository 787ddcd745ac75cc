using System.Runtime.Intrinsics;
using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class LanesTests
{
    public static TheoryData<VectorPath> Paths => [.. VectorPaths.Supported.Where(path => path != VectorPath.Scalar)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void EveryOperation_OnRandomBytes_DoesWhatItSays(VectorPath path)
    {
        var random = new Random(31);

        for (var round = 0; round < 100; round++)
        {
            if (path == VectorPath.Bits512)
                Check<Lanes512, Vector512<byte>>(random);
            else if (path == VectorPath.Bits256)
                Check<Lanes256, Vector256<byte>>(random);
            else
                Check<Lanes128, Vector128<byte>>(random);
        }
    }

    private static void Check<TLanes, TVector>(Random random)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var (a, b, bits) = (new byte[TLanes.Width], new byte[TLanes.Width], (ulong)random.NextInt64(long.MinValue, long.MaxValue));
        random.NextBytes(a);
        random.NextBytes(b);
        var (first, second) = (TLanes.Load(in a[0], 0), TLanes.Load(in b[0], 0));

        Assert.Equal(a.Sum(value => value), TLanes.Sum(first));
        Assert.Equal(TLanes.Width * byte.MaxValue, TLanes.Sum(TLanes.All(byte.MaxValue)));
        Assert.Equal(a.Zip(b, (x, y) => (byte)(x & y)), Bytes<TLanes, TVector>(TLanes.And(first, second)));
        Assert.Equal(a.Zip(b, (x, y) => (byte)(x & ~y)), Bytes<TLanes, TVector>(TLanes.AndNot(first, second)));
        Assert.Equal(a.Select((x, row) => (bits >> row & 1) == 0 ? (byte)0 : x), Bytes<TLanes, TVector>(TLanes.Where(bits, first)));
        for (var place = 0; place < 8; place++)
            Assert.Equal(a.Select((x, row) => (ulong)(x << place >> 7 & 1) << row).Aggregate((x, y) => x | y), TLanes.Bits(first, place));
    }

    private static byte[] Bytes<TLanes, TVector>(TVector vector)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var bytes = new byte[TLanes.Width];
        TLanes.Store(vector, ref bytes[0], 0);
        return bytes;
    }
}
