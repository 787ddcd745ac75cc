using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class HostConfigurationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-config-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_WithEveryWord_GivesTheOptions()
    {
        string hash = new('a', 64);
        HostOptions options = HostConfiguration.Read(Write($$"""
            {
              "dataFolder": "data", "listen": "127.0.0.1:7443", "allowPlainTextBeyondLoopback": true,
              "certificatePath": "c.pem", "certificateKeyPath": "k.pem", "certificatePassword": "p",
              "maxReceiveBytes": 5000, "maxImportBytes": 6000, "modelFolder": "m", "logToConsole": true,
              "settings": { "provisionMaxAgeDays": 100, "leastKnownShare": 0.5, "nearMissCount": 3 },
              "keys": [ { "name": "fair system", "sha256": "{{hash}}", "scopes": ["fair", "portal"], "fairs": ["fair-1"] } ]
            }
            """));

        Assert.Equal(Path.Combine(_folder, "data"), options.DataFolder);
        Assert.Equal("127.0.0.1:7443", options.Listen.ToString());
        Assert.True(options.AllowPlainTextBeyondLoopback && options.LogToConsole);
        Assert.Equal(Path.Combine(_folder, "c.pem"), options.CertificatePath);
        Assert.Equal((5000, 6000L), (options.MaxReceiveBytes, options.MaxImportBytes));
        Assert.Equal((100, 0.5, 3), (options.Settings.ProvisionMaxAgeDays, options.Settings.LeastKnownShare, options.Settings.NearMissCount));
        ApiKey key = options.Keys.Single();
        Assert.Equal(("fair system", hash, Scopes.Fair | Scopes.Portal), (key.Name, key.Sha256, key.Scopes));
        Assert.Equal("fair-1", key.Fairs.Single().Value);
    }

    [Fact]
    public void Read_WithoutDataFolder_TakesTheGivenOne()
    {
        string path = Write("""{ "keys": [] }""");

        HostOptions options = HostConfiguration.Read(path, "elsewhere");

        Assert.Equal("elsewhere", options.DataFolder);
    }

    [Theory]
    [InlineData("""{ "dataFolder": "d", "lisen": "x" }""", "lisen")]
    [InlineData("""{ "dataFolder": "d", "settings": { "age": 1 } }""", "settings.age")]
    [InlineData("""{ "dataFolder": "d", "keys": [ { "name": "a", "key": "b" } ] }""", "keys.0.key")]
    [InlineData("""{ "dataFolder": "d", "keys": [ { "name": "a", "sha256": "b", "scopes": ["root"] } ] }""", "keys.0.scopes")]
    [InlineData("""{ "dataFolder": "d", "keys": [ { "sha256": "b", "scopes": ["fair"] } ] }""", "keys.0.name")]
    [InlineData("""{ "dataFolder": "d", "listen": "everywhere" }""", "listen")]
    [InlineData("""{ "dataFolder": "d", "maxReceiveBytes": "many" }""", "maxReceiveBytes")]
    [InlineData("""{ "listen": "127.0.0.1:1" }""", "dataFolder")]
    [InlineData("""{ no json""", "configuration")]
    public void Read_WithABadWord_NamesIt(string json, string field)
    {
        HostOptionsException error = Assert.Throws<HostOptionsException>(() => HostConfiguration.Read(Write(json)));

        Assert.Equal(field, error.Field);
    }

    [Fact]
    public void Read_WithoutAFile_SaysSo()
    {
        HostOptionsException error = Assert.Throws<HostOptionsException>(() => HostConfiguration.Read(Path.Combine(_folder, "nothing.json")));

        Assert.Contains("nothing.json", error.Message, StringComparison.Ordinal);
    }

    private string Write(string json)
    {
        string path = Path.Combine(_folder, "matcher.json");
        File.WriteAllText(path, json);
        return path;
    }
}
