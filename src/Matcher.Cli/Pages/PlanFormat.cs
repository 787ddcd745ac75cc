namespace Matcher.Cli;

/// <summary>How a plan is printed.</summary>
internal enum PlanFormat
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>For the terminal.</summary>
    Text,

    /// <summary>A page to print, in large letters.</summary>
    Html,

    /// <summary>A text message of at most 70 characters.</summary>
    Sms,
}
