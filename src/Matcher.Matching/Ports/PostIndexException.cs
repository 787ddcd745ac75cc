namespace Matcher.Matching;

/// <summary>A fault of the index's files or their surroundings. The index can always be deleted and built again.</summary>
public sealed class PostIndexException : Exception
{
    /// <summary>The file cannot be read; build it again.</summary>
    public const string Damaged = "index_damaged";

    /// <summary>Anything else that the engine reports.</summary>
    public const string Failed = "index_failed";

    /// <summary>Makes an exception.</summary>
    /// <param name="code">One of this class's constants.</param>
    /// <param name="place">The file.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="isTransient">Whether trying again may help.</param>
    /// <param name="inner">What the engine reported.</param>
    public PostIndexException(string code, string place, string message, bool isTransient = false, Exception? inner = null)
        : base($"{message} [{code}, {place}]", inner)
    {
        Code = code;
        Place = place;
        IsTransient = isTransient;
    }

    /// <summary>A stable word for programs.</summary>
    public string Code { get; }

    /// <summary>The file.</summary>
    public string Place { get; }

    /// <summary>Whether trying again may help.</summary>
    public bool IsTransient { get; }
}
