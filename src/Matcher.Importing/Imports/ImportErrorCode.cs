namespace Matcher.Importing;

/// <summary>Why a whole file could not be imported. The words (lower snake case) are stable.</summary>
public enum ImportErrorCode
{
    /// <summary>The file has no bytes, or nothing but white space.</summary>
    EmptyFile,

    /// <summary>The file is not valid UTF-8.</summary>
    NotUtf8,

    /// <summary>The file is a spreadsheet or another binary file.</summary>
    NotText,

    /// <summary>A header is missing, stands twice, has no name or is not expected.</summary>
    UnknownHeaders,

    /// <summary>No shipped mapping has the name, or it is for the other kind of record.</summary>
    UnknownMapping,

    /// <summary>The caller's mapping is not well formed.</summary>
    InvalidMapping,
}
