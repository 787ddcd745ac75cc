using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class PoolImageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matcher-image-");

    private static readonly byte[] Origin = [9, 8];

    private string Place => Path.Combine(_folder.FullName, "candidates.pool");

    public static TheoryData<VectorPath> Paths => [.. VectorPaths.Supported];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Load_OfASavedPool_AnswersAsThatOne(VectorPath path)
    {
        var trial = new PoolTrial(path, new Random(3), 9_000);
        trial.Change(puts: 700, removals: 40);
        PoolImage.Save(Place, trial.Writer.Current, Origin, _ => new byte[] { 1, 2, 3 }, TestContext.Current.CancellationToken);

        var loaded = PoolImage.Load(Place, _ => null, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3], loaded.Payload);
        for (var round = 0; round < 8; round++)
            trial.AssertAnswers(loaded.Pool);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(PoolLayout.BlockRows + 1)]
    public void Load_OfASavedPoolOfAnyLength_HoldsTheSameRows(int count)
    {
        var pool = Pool.Build(PoolScanTests.Layout, PoolScanTests.Rows(new Random(4), count));
        PoolImage.Save(Place, pool, Origin, _ => default, TestContext.Current.CancellationToken);

        var loaded = PoolImage.Load(Place, _ => null, TestContext.Current.CancellationToken);

        Assert.Equal(count, loaded.Pool.Count);
        Assert.Equivalent(PoolTrial.Read(pool), PoolTrial.Read(loaded.Pool), strict: true);
        Assert.Equal([Place], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public void Load_OfAnImageWithOneByteChanged_RefusesItWhereverThatIs()
    {
        var image = SmallImage();
        for (var at = 0; at < image.Length; at++)
        {
            image[at] ^= (byte)(1 << (at % 8));
            var code = CodeOf(image);
            image[at] ^= (byte)(1 << (at % 8));

            Assert.Contains(code, new[] { "foreign", "newer_format", "older_format", "truncated", "damaged" });
        }
    }

    [Fact]
    public void Load_OfAnImageCutAnywhere_SaysThatItIsTruncated()
    {
        var image = SmallImage();

        for (var length = 0; length < image.Length; length += 1 + (length / 50))
            Assert.Equal("truncated", CodeOf(image[..length]));
    }

    [Fact]
    public void Load_OfAnImageWithMoreBehindIt_SaysThatItIsDamaged()
    {
        byte[] image = [.. SmallImage(), 0];

        Assert.Equal("damaged", CodeOf(image));
    }

    [Fact]
    public void Load_OfAForgedImageWithARightChecksum_NeitherCrashesNorReadsBeyondTheBlock()
    {
        var image = SmallImage();
        var random = new Random(12);
        var (scan, query, refused) = (new PoolScan(), new PoolQuery(PoolScanTests.Layout), 0);
        PlainQuestion.Random(random, PoolScanTests.Layout, PoolScanTests.Values, 1_000).Fill(query);
        for (var round = 0; round < 3_000; round++)
        {
            var forged = image.ToArray();
            // Lengths and offsets are numbers of four bytes: great and negative ones, and ones that are nearly right.
            var at = random.Next((forged.Length - SHA256.HashSizeInBytes) / 4) * 4;
            BitConverter.TryWriteBytes(forged.AsSpan(at), random.Next(3) switch { 0 => random.Next(), 1 => -random.Next(), _ => BitConverter.ToInt32(forged, at) + random.Next(1, 4) });
            Sign(forged);

            refused += CodeOf(forged) is null ? 0 : 1;
            ScanIfItLoads(forged, scan, query);
        }

        Assert.InRange(refused, 500, 2_999);
    }

    [Fact]
    public void Load_OfAnImageForANewerReader_SaysSo()
    {
        var image = SmallImage();
        image[8] = image[12] = 3;

        Assert.Equal("newer_format", CodeOf(image));
    }

    [Fact]
    public void Load_OfAnImageOfTheFormatBefore_SaysSo()
    {
        var image = SmallImage();
        image[8] = image[12] = 1;

        Assert.Equal("older_format", CodeOf(image));
    }

    [Fact]
    public void Load_OfAnImageFromElsewhere_IsRefusedBeforeItsRowsAreRead()
    {
        SmallImage();
        byte[]? told = null;

        var error = Assert.Throws<PoolImageException>(() => PoolImage.Load(Place, origin => (told = origin) is null ? null : "another store", TestContext.Current.CancellationToken));

        Assert.Equal(Origin, told);
        Assert.Equal("unwanted", error.Code);
        Assert.Contains("another store", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfAnImageThatWasNotFinished_TakesItForNone()
    {
        var image = SmallImage();
        image.AsSpan(0, Unsafe.SizeOf<ImageHeader>()).Clear();

        Assert.Equal("foreign", CodeOf(image));
    }

    [Fact]
    public void Save_OfAPoolThatRowsHaveLeft_KeepsNothingOfThemAndNamesTheValuesLeft()
    {
        var rows = PoolScanTests.Rows(new Random(8), 5_000).ToList();
        var writer = new PoolWriter(Pool.Build(PoolScanTests.Layout, rows), _ => 0);
        var gone = rows.Where((_, i) => i % 7 == 0).ToList();
        var left = rows.Except(gone).ToList();
        writer.Apply([], [.. gone.Select(row => (row.Id, row.Hash))]);
        List<int>? used = null;

        PoolImage.Save(Place, writer.Current, Origin, values => (used = [.. values.OfFacet(0)]) is null ? default : default, TestContext.Current.CancellationToken);

        var bytes = File.ReadAllBytes(Place);
        Assert.All(gone, row => Assert.Equal(-1, bytes.AsSpan().IndexOf(BitConverter.GetBytes(row.Hash))));
        Assert.All(left, row => Assert.NotEqual(-1, bytes.AsSpan().IndexOf(BitConverter.GetBytes(row.Hash))));
        Assert.Equal(left.Select(row => row.Facets[0]).Distinct().Order(), used);
        Assert.Equal(left.Count, PoolImage.Load(Place, _ => null, TestContext.Current.CancellationToken).Pool.Count);
    }

    [Fact]
    public void Save_OnUnix_LetsNobodyElseReadIt()
    {
        SmallImage();

        UnixFileMode? mode = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(Place);

        Assert.True(mode is null or (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void Load_OfAnotherKindOfFile_SaysSo() => Assert.Equal("foreign", CodeOf(new byte[500]));

    [Fact]
    public void Load_OfNoFile_SaysSo()
    {
        var error = Assert.Throws<PoolImageException>(() => PoolImage.Load(Place, _ => null, TestContext.Current.CancellationToken));

        Assert.Equal(("missing", Place), (error.Code, error.Place));
    }

    [Fact]
    public void Save_ThatIsCancelled_LeavesTheOldImage()
    {
        var old = SmallImage();
        var pool = Pool.Build(PoolScanTests.Layout, PoolScanTests.Rows(new Random(5), 10));

        Assert.Throws<OperationCanceledException>(() => PoolImage.Save(Place, pool, Origin, _ => default, new CancellationToken(canceled: true)));

        Assert.Equal(old, File.ReadAllBytes(Place));
        Assert.Equal([Place], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public void Save_WhereNothingCanBeWritten_SaysSo()
    {
        var pool = Pool.Build(PoolScanTests.Layout, []);

        var error = Assert.Throws<PoolImageException>(() =>
            PoolImage.Save(Path.Combine(_folder.FullName, "nowhere", "pool"), pool, Origin, _ => default, TestContext.Current.CancellationToken));

        Assert.Equal("unwritable", error.Code);
    }

    private byte[] SmallImage()
    {
        var trial = new PoolTrial(VectorPaths.Current, new Random(2), 90);
        trial.Change(puts: 12, removals: 9);
        PoolImage.Save(Place, trial.Writer.Current, Origin, _ => "payload of the owner"u8.ToArray(), TestContext.Current.CancellationToken);
        return File.ReadAllBytes(Place);
    }

    /// <summary>Puts the right checksum behind an image: of what follows the header, then of the header.</summary>
    private static void Sign(byte[] image)
    {
        var (header, end) = (Unsafe.SizeOf<ImageHeader>(), image.Length - SHA256.HashSizeInBytes);
        SHA256.HashData([.. image.AsSpan(header, end - header), .. image.AsSpan(0, header)], image.AsSpan(end));
    }

    private static void ScanIfItLoads(byte[] image, PoolScan scan, PoolQuery query)
    {
        try
        {
            var loaded = PoolImage.LoadFrom("an image", new MemoryStream(image), _ => null, TestContext.Current.CancellationToken);
            scan.Run(loaded.Pool, query, new ScanRequest(100, 100), new ScanResult(), TestContext.Current.CancellationToken);
        }
        catch (Exception error) when (error is PoolImageException or ArgumentException { ParamName: "query" })
        {
            // Refused, or with values that no question has a place for.
        }
    }

    private static string? CodeOf(byte[] image)
    {
        try
        {
            PoolImage.LoadFrom("an image", new MemoryStream(image), _ => null, TestContext.Current.CancellationToken);
            return null;
        }
        catch (PoolImageException error)
        {
            return error.Code;
        }
    }
}
