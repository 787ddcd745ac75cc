namespace Matcher.Importing;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its part in the package.</param>
/// <param name="IsHidden">Whether it is hidden from those who open the workbook.</param>
internal readonly record struct XlsxSheet(string Name, string Path, bool IsHidden);
