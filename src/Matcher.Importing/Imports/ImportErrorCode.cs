namespace Matcher.Importing;

/// <summary>Why a whole file could not be imported. The words (lower snake case) are stable.</summary>
public enum ImportErrorCode
{
    /// <summary>The file has no bytes, or nothing but white space.</summary>
    EmptyFile,

    /// <summary>The text is not valid in its encoding, which is UTF-8 unless a mark or the whole file says otherwise.</summary>
    NotUtf8,

    /// <summary>The file is none of the formats that can be read.</summary>
    NotText,

    /// <summary>The workbook is broken or cut short.</summary>
    DamagedWorkbook,

    /// <summary>The workbook is protected by a password.</summary>
    LockedWorkbook,

    /// <summary>The workbook, or a part of it once unpacked, is larger than is allowed.</summary>
    WorkbookTooLarge,

    /// <summary>The workbook has no such sheet, or the file has no sheets.</summary>
    UnknownSheet,

    /// <summary>A header is missing, stands twice, has no name or is not expected.</summary>
    UnknownHeaders,

    /// <summary>A mapping was to be suggested, and at least one column is in doubt.</summary>
    UncertainMapping,

    /// <summary>No shipped mapping has the name, or it is for the other kind of record.</summary>
    UnknownMapping,

    /// <summary>The caller's mapping is not well formed.</summary>
    InvalidMapping,
}
