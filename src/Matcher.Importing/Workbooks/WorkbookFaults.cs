using System.Xml;

namespace Matcher.Importing;

/// <summary>What can be wrong with a whole workbook.</summary>
internal static class WorkbookFaults
{
    public static ImportException Damaged(string name, Exception? cause, string? what = null, long? row = null) => new(ImportErrorCode.DamagedWorkbook, name,
        $"The workbook is damaged or cut short{(what is null ? "" : $": {what}")}; open it, save it again and send the whole file.", row, cause: cause);

    public static ImportException TooLarge(string name, string what) => new(ImportErrorCode.WorkbookTooLarge, name,
        $"The workbook is too large: {what}. Save the sheet as CSV in UTF-8.");

    public static ImportException NoWorkbook(string name, string what) => new(ImportErrorCode.NotText, name,
        $"The file is no workbook: {what}. Send .xlsx, .xls, CSV, TSV or JSON Lines.");

    public static ImportException NoSheet(string name, string? wanted, IEnumerable<string> sheets) => new(ImportErrorCode.UnknownSheet, name,
        wanted is null ? "The workbook has no visible sheet." : $"There is no sheet '{wanted}'; there are {string.Join(", ", sheets.Select(sheet => $"'{sheet}'"))}.", field: "sheet_name");

    /// <summary>Whether a fault of reading is the file's.</summary>
    public static bool IsOfTheFile(Exception fault) => fault is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or FormatException or OverflowException;
}
