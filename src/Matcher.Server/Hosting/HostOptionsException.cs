namespace Matcher.Server;

/// <summary>A service cannot be started as it was configured.</summary>
/// <param name="field">The option, as the configuration file spells it.</param>
/// <param name="message">What was given and what is allowed.</param>
public sealed class HostOptionsException(string field, string message) : Exception($"{field}: {message}")
{
    /// <summary>The option.</summary>
    public string Field { get; } = field;
}
