namespace Matcher.Importing;

/// <summary>How far an import has come.</summary>
/// <param name="Rows">Rows read, checked, merged and put, the header not counted.</param>
/// <param name="Bytes">Bytes of the file up to the last of these rows.</param>
/// <param name="IsRead">Whether every row has been read and put; only the commit is left.</param>
public readonly record struct ImportProgress(long Rows, long Bytes, bool IsRead = false);
