using System.Globalization;
using System.Net;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Extensions.Configuration;

namespace Matcher.Server;

/// <summary>
/// Reads <see cref="HostOptions"/> from a JSON file. Environment variables override it: <c>MATCHER_SERVE_</c> and the word, with
/// two underscores for each step down, such as <c>MATCHER_SERVE_keys__0__sha256</c>.
/// </summary>
/// <remarks>Unknown words are refused, so that a misspelt one does not go unheard. Paths are relative to the file's folder.</remarks>
public static class HostConfiguration
{
    private const string EnvironmentPrefix = "MATCHER_SERVE_";

    private static readonly string[] TopWords =
    [
        "dataFolder", "listen", "allowPlainTextBeyondLoopback", "certificatePath", "certificateKeyPath", "certificatePassword",
        "keys", "maxReceiveBytes", "maxImportBytes", "modelFolder", "settings", "logToConsole",
    ];

    private static readonly string[] KeyWords = ["name", "sha256", "scopes", "fairs"];

    private static readonly string[] SettingWords = ["provisionMaxAgeDays", "leastKnownShare", "nearMissCount"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dataFolder">The data folder where the file names none; null if the file has to.</param>
    /// <exception cref="HostOptionsException">The file is missing or no JSON, a word is unknown, or a value is not what its word takes.</exception>
    public static HostOptions Read(string path, string? dataFolder = null)
    {
        string full = Path.GetFullPath(path);
        IConfigurationRoot root = Load(full);
        var words = new ConfigurationWords(root, Path.GetDirectoryName(full)!);
        ConfigurationWords.RefuseUnknown("", root.GetChildren(), TopWords);
        ConfigurationWords.RefuseUnknown("settings.", root.GetSection("settings").GetChildren(), SettingWords);
        var standard = new HostOptions { DataFolder = words.Path("dataFolder") ?? dataFolder ?? throw new HostOptionsException("dataFolder", "is missing.") };
        return standard with
        {
            Listen = words.Value("listen", standard.Listen, text => IPEndPoint.Parse(text), "an address with a port, such as 127.0.0.1:7443"),
            AllowPlainTextBeyondLoopback = words.Value("allowPlainTextBeyondLoopback", false, bool.Parse, "true or false"),
            CertificatePath = words.Path("certificatePath"),
            CertificateKeyPath = words.Path("certificateKeyPath"),
            CertificatePassword = root["certificatePassword"],
            Keys = [.. root.GetSection("keys").GetChildren().Select(section => ReadKey(section, words))],
            MaxReceiveBytes = words.Value("maxReceiveBytes", standard.MaxReceiveBytes, text => int.Parse(text, CultureInfo.InvariantCulture), "a number"),
            MaxImportBytes = words.Value("maxImportBytes", standard.MaxImportBytes, text => long.Parse(text, CultureInfo.InvariantCulture), "a number"),
            ModelFolder = words.Path("modelFolder"),
            Settings = ReadSettings(words),
            LogToConsole = words.Value("logToConsole", false, bool.Parse, "true or false"),
        };
    }

    private static IConfigurationRoot Load(string path)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(path, optional: false, reloadOnChange: false).AddEnvironmentVariables(EnvironmentPrefix).Build();
        }
        catch (FileNotFoundException)
        {
            throw new HostOptionsException("configuration", $"'{path}' does not exist.");
        }
        catch (InvalidDataException fault)
        {
            throw new HostOptionsException("configuration", $"'{path}' is not JSON: {fault.InnerException?.Message ?? fault.Message}");
        }
    }

    private static MatchSettings ReadSettings(ConfigurationWords words)
    {
        var standard = new MatchSettings();
        return standard with
        {
            ProvisionMaxAgeDays = words.Value("settings:provisionMaxAgeDays", standard.ProvisionMaxAgeDays, text => int.Parse(text, CultureInfo.InvariantCulture), "a number of days"),
            LeastKnownShare = words.Value("settings:leastKnownShare", standard.LeastKnownShare, text => double.Parse(text, CultureInfo.InvariantCulture), "a number from 0 to 1"),
            NearMissCount = words.Value("settings:nearMissCount", standard.NearMissCount, text => int.Parse(text, CultureInfo.InvariantCulture), "a number"),
        };
    }

    private static ApiKey ReadKey(IConfigurationSection section, ConfigurationWords words)
    {
        string place = section.Path.Replace(':', '.');
        ConfigurationWords.RefuseUnknown(place + ".", section.GetChildren(), KeyWords);
        Scopes scopes = Scopes.None;
        foreach (string? word in section.GetSection("scopes").GetChildren().Select(child => child.Value))
        {
            scopes |= Vocabulary<Scopes>.TryParse(word, out Scopes scope) && scope != Scopes.None
                ? scope
                : throw new HostOptionsException($"{place}.scopes", $"'{word}' is not one of fair, portal, counsellor, admin.");
        }

        return new ApiKey
        {
            Name = section["name"] ?? throw new HostOptionsException($"{place}.name", "is missing."),
            Sha256 = section["sha256"] ?? throw new HostOptionsException($"{place}.sha256", "is missing."),
            Scopes = scopes,
            Fairs = [.. section.GetSection("fairs").GetChildren().Select(child => Identifier.IsValid(child.Value)
                ? new FairId(child.Value!)
                : throw new HostOptionsException($"{place}.fairs", $"'{child.Value}' is not an identifier."))],
        };
    }
}
