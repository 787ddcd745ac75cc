using Google.Protobuf;

namespace Matcher.Cli;

/// <summary>Answers for programs.</summary>
internal static class Json
{
    // Zero and false are written, so that a reader need not know the contract's defaults.
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true).WithIndentation("  "));

    /// <summary>The message as protobuf JSON: 64-bit integers are strings, scores stay in units of 2⁻²⁴.</summary>
    public static string Of(IMessage message) => Formatter.Format(message);
}
