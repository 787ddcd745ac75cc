namespace Matcher.Cli;

/// <summary>What a run tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Asked rightly, but it could not be done.</summary>
    public const int Failed = 1;

    /// <summary>Asked wrongly.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl+C; the shells' own number for it.</summary>
    public const int Cancelled = 130;
}
