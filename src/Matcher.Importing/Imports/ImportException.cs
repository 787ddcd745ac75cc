namespace Matcher.Importing;

/// <summary>A file that could not be imported at all. Nothing of it was written. Single rows are refused instead.</summary>
public sealed class ImportException : Exception
{
    /// <summary>Makes the fault.</summary>
    /// <param name="code">Why.</param>
    /// <param name="fileName">The file, without its folder.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="row">The row, the header being 1; null if it is not about a row.</param>
    /// <param name="field">The header or the path in the mapping; null if it is not about one.</param>
    /// <param name="cause">The fault below it.</param>
    public ImportException(ImportErrorCode code, string fileName, string message, long? row = null, string? field = null, Exception? cause = null)
        : base(message, cause)
    {
        Code = code;
        FileName = fileName;
        Row = row;
        Field = field;
    }

    /// <summary>Why.</summary>
    public ImportErrorCode Code { get; }

    /// <summary>The file, without its folder.</summary>
    public string FileName { get; }

    /// <summary>The row, the header being 1; null if it is not about a row.</summary>
    public long? Row { get; }

    /// <summary>The header or the path in the mapping; null if it is not about one.</summary>
    public string? Field { get; }

    /// <summary>Whether the same file may pass later. Never: the file has to change.</summary>
    public bool IsTransient { get; }
}
