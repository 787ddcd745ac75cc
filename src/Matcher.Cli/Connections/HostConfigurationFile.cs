using Matcher.Server;

namespace Matcher.Cli;

/// <summary>The service's configuration file, with its faults in plain words.</summary>
internal static class HostConfigurationFile
{
    /// <summary>Reads the file; the folder holds where the file names none.</summary>
    /// <exception cref="CommandException">The file is missing, malformed, or names something that does not exist.</exception>
    public static HostOptions Read(string path, string dataFolder, Tongue tongue)
    {
        InputFiles.Open("--config", path, tongue).Dispose();
        try
        {
            return HostConfiguration.Read(path, dataFolder);
        }
        catch (HostOptionsException fault)
        {
            throw CommandException.Usage("--config", $"{path}: {fault.Message}");
        }
    }
}
