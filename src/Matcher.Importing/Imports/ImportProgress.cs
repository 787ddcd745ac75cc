namespace Matcher.Importing;

/// <summary>How far an import has come.</summary>
/// <param name="Rows">Rows read, the header not counted.</param>
/// <param name="Bytes">Bytes read.</param>
public readonly record struct ImportProgress(long Rows, long Bytes);
