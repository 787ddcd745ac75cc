using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class LoadedModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-model-").FullName;

    private static string Shipped => Path.Combine(MatchWorld.Root, "models", "hand-set-prior", "2");

    [Fact]
    public void Read_ShippedModel_EqualsWhatItsWeightsExportTo()
    {
        var weights = ModelWeights.Parse(File.ReadAllText(Path.Combine(Shipped, "weights.csv")));
        // A person wrote the card, all but its section about the prior.
        File.Copy(Path.Combine(Shipped, "card.md"), Path.Combine(_folder, "card.md"));

        ModelExport.Write(weights, _folder, "hand-set-prior", "2", "weights: none, every one was set by hand and is unverified; prior: the labels of 1,378 identified posts", Shipped);

        foreach (var file in Directory.GetFiles(_folder))
            Assert.Equal(File.ReadAllText(Path.Combine(Shipped, Path.GetFileName(file))), File.ReadAllText(file));
        Assert.Equal(9, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void Read_ShippedModel_NamesItselfAsSetByHand()
    {
        Assert.Equal("hand-set-prior/2", LoadedModel.Read(Shipped).Tables.Name);
        Assert.Contains("Weights set by hand", File.ReadAllText(Path.Combine(Shipped, "card.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tables.csv", "access_see,met,0", "access_see,met,1", "damaged")]
    [InlineData("manifest.json", "\"oldest_reader\": 2", "\"oldest_reader\": 3", "newer_format")]
    [InlineData("type-prior.csv", "visual,1,,see,0.", "visual,1,,see,0.0", "damaged")]
    [InlineData("manifest.json", "\"prior_sha256\": \"", "\"prior_sha256\": \"0", "damaged", "type-prior.csv")]
    [InlineData("manifest.json", "\"catalogue_hash\": \"", "\"catalogue_hash\": \"0", "other_features")]
    [InlineData("manifest.json", "{", "[", "damaged")]
    [InlineData("golden-shipped.csv", "\n00000", "\n10000", "golden_rows")]
    [InlineData("golden-shipped.csv", "\n0", "\nz", "damaged")]
    public void Read_ChangedFile_IsRefusedWithItsReason(string file, string from, string to, string code, string? place = null)
    {
        foreach (var path in Directory.GetFiles(Shipped))
            File.Copy(path, Path.Combine(_folder, Path.GetFileName(path)));
        var changed = Path.Combine(_folder, file);
        File.WriteAllText(changed, File.ReadAllText(changed).Replace(from, to, StringComparison.Ordinal));

        var fault = Assert.Throws<ModelException>(() => LoadedModel.Read(_folder));

        Assert.Equal(code, fault.Code);
        Assert.Equal(Path.Combine(_folder, place ?? file), fault.Place);
    }

    [Fact]
    public void Read_NoFolder_SaysMissing()
    {
        Assert.Equal("missing", Assert.Throws<ModelException>(() => LoadedModel.Read(Path.Combine(_folder, "none"))).Code);
    }

    [Theory]
    [InlineData("feature,bin", "first line")]
    [InlineData("feature,bin,weight\nmodel,intercept,x", "Cannot read")]
    [InlineData("feature,bin,weight\nmodel,intercept,0", "no weight")]
    public void Parse_BadWeights_SaysWhatIsWrong(string text, string expected)
    {
        Assert.Contains(expected, Assert.Throws<FormatException>(() => ModelWeights.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WeightsAgainstADirection_AreRefused()
    {
        var text = File.ReadAllText(Path.Combine(Shipped, "weights.csv")).Replace("access_*,met,0", "access_*,met,-5", StringComparison.Ordinal);

        Assert.Throws<ArgumentException>(() => ModelExport.Fold(ModelWeights.Parse(text), "bad/1"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
