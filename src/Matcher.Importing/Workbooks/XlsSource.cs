using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Matcher.Importing;

/// <summary>One sheet of an .xls workbook (BIFF), through ExcelDataReader. Macros in it are never looked at.</summary>
internal sealed class XlsSource : TableSource
{
    /// <summary>A sheet of this format has at most 65,536 rows; its texts are held in memory.</summary>
    private const long MaxBytes = 100L << 20;

    private const int MaxColumns = 256;

    private static readonly byte[] LockedName = Encoding.Unicode.GetBytes("EncryptedPackage");

    private readonly IExcelDataReader _reader;
    private readonly MergedCells _merged;
    private readonly string _name;
    private readonly long _fileBytes;
    private readonly string _sheet;
    private readonly List<string> _otherSheets = [];
    private int _row;

    static XlsSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="ImportException">The file is no workbook, is damaged, locked or too large, or has no such sheet.</exception>
    public XlsSource(Stream file, string name, string? sheetName)
    {
        (_name, _fileBytes) = (name, file.Length);
        if (file.Length > MaxBytes)
            throw WorkbookFaults.TooLarge(name, $"it has {file.Length} bytes; {MaxBytes} are allowed for .xls");
        if (IsLocked(file))
            throw Locked(null);
        _reader = Guard(() => ExcelReaderFactory.CreateBinaryReader(file, new() { FallbackEncoding = Encoding.GetEncoding("GB18030"), LeaveOpen = true }));
        try
        {
            var sheets = Guard(ListSheets);
            var index = sheets.FindIndex(sheet => sheetName is null ? !sheet.IsHidden : sheet.Name == sheetName);
            if (index < 0)
                throw WorkbookFaults.NoSheet(name, sheetName, sheets.Select(sheet => sheet.Name));
            _sheet = sheets[index].Name;
            _otherSheets.AddRange(sheets.Where((_, i) => i != index).Select(sheet => sheet.IsHidden ? $"{sheet.Name} (hidden)" : sheet.Name));
            _merged = Guard(() => Open(index));
        }
        catch
        {
            _reader.Dispose();
            throw;
        }
    }

    public override string Format => "xls";

    public override string? Sheet => _sheet;

    public override IReadOnlyList<string> OtherSheets => _otherSheets;

    public override long BytesRead => _reader.RowCount == 0 ? _fileBytes : _fileBytes * Math.Min(_row, _reader.RowCount) / _reader.RowCount;

    public override bool Read(int? columns, out RawRow row)
    {
        var (isRow, next) = Guard(() => (_reader.Read(), ReadRow()));
        row = isRow ? Fit(next, columns) : default;
        return isRow;
    }

    public override void Dispose() => _reader.Dispose();

    private List<(string Name, bool IsHidden)> ListSheets()
    {
        var sheets = new List<(string, bool)>();
        do
            sheets.Add((_reader.Name, _reader.VisibleState != "visible"));
        while (_reader.NextResult());
        return sheets;
    }

    private MergedCells Open(int index)
    {
        _reader.Reset();
        for (var i = 0; i < index; i++)
            _reader.NextResult();
        if (_reader.FieldCount > MaxColumns)
            throw new InvalidDataException($"The sheet has {_reader.FieldCount} columns.");
        return new((_reader.MergeCells ?? []).Select(area => (area.FromRow + 1, area.ToRow + 1, area.FromColumn)));
    }

    private RawRow ReadRow()
    {
        _row = _reader.Depth + 1;
        var cells = new List<string>(_reader.FieldCount);
        List<CellNote>? notes = null;
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            var (text, reason) = Cell(_reader.GetValue(i));
            cells.Add(text);
            if (reason is not null)
                (notes ??= []).Add(new(i, reason, null));
        }
        var isTooLong = cells.Exists(cell => cell.Length > LineReader.MaxLength);
        _merged.Fill(_row, cells);
        return new(_row, isTooLong ? [] : [.. cells], isTooLong ? DelimitedReader.TooLong : null, notes);
    }

    private static (string Text, string? Reason) Cell(object? value) => value switch
    {
        null => ("", null),
        string text => (text, null),
        bool flag => (flag ? "true" : "false", null),
        DateTime day => (day.TimeOfDay.TotalSeconds < 1 ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), null),
        TimeSpan time => (time.ToString(@"hh\:mm", CultureInfo.InvariantCulture), null),
        double number when SheetNumbers.IsDamaged(number) => ("", SheetNumbers.Damaged),
        double number => (SheetNumbers.Text(number), null),
        IFormattable other => (other.ToString(null, CultureInfo.InvariantCulture), null),
        _ => ("", "content of an unknown kind"),
    };

    private ImportException Locked(Exception? cause) =>
        new(ImportErrorCode.LockedWorkbook, _name, "The workbook is protected by a password; save it without one.", cause: cause);

    /// <summary>A workbook of either kind under a password is a compound file with a stream of this name; its directory stands near an end of the file.</summary>
    private static bool IsLocked(Stream file)
    {
        var start = file.Position;
        var block = new byte[1 << 20];
        var isLocked = false;
        foreach (var from in (long[])[start, Math.Max(start, file.Length - block.Length)])
        {
            file.Position = from;
            var length = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            isLocked |= block.AsSpan(0, length).IndexOf(LockedName) >= 0;
        }
        file.Position = start;
        return isLocked;
    }

    // The library answers broken files with exceptions of many kinds; each means that the file cannot be read.
    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException fault)
        {
            throw Locked(fault);
        }
        catch (Exception fault) when (fault is not (ImportException or OutOfMemoryException or OperationCanceledException))
        {
            throw WorkbookFaults.Damaged(_name, fault, row: _row > 0 ? _row + 1 : null);
        }
    }
}
