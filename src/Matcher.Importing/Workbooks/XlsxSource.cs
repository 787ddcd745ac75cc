using System.Globalization;
using System.Xml;

namespace Matcher.Importing;

/// <summary>
/// One sheet of an .xlsx workbook (ECMA-376 Part 1, 18), streamed: only the shared texts and the merged areas are held. Formulas
/// give the values that were stored with them; nothing is calculated, run or fetched.
/// </summary>
internal sealed class XlsxSource : TableSource
{
    private const string NoValue = "formula without a stored value";
    private const string ErrorValue = "error of the spreadsheet";
    private const string NoText = "text that the workbook does not hold";

    private readonly XlsxPackage _package;
    private readonly XlsxSheet _sheet;
    private readonly IReadOnlyList<string> _otherSheets;
    private readonly List<string> _strings;
    private readonly List<bool> _dateStyles;
    private readonly MergedCells _merged;
    private readonly bool _has1904Dates;
    private readonly Stream _part;
    private readonly long _partBytes;
    private readonly long _fileBytes;
    private readonly string _name;
    private readonly XmlReader _xml;
    private int _row;

    /// <exception cref="ImportException">The file is no workbook, is damaged or too large, or has no such sheet.</exception>
    public XlsxSource(Stream file, string name, string? sheetName)
    {
        (_name, _fileBytes) = (name, file.Length);
        _package = new XlsxPackage(file, name);
        try
        {
            var parts = XlsxParts.Read(_package, name);
            _sheet = Choose(parts.Sheets, sheetName);
            _otherSheets = [.. parts.Sheets.Where(sheet => sheet != _sheet).Select(sheet => sheet.IsHidden ? $"{sheet.Name} (hidden)" : sheet.Name)];
            _has1904Dates = parts.Has1904Dates;
            _strings = parts.ReadStrings(_package);
            _dateStyles = parts.ReadDateStyles(_package);
            _merged = ReadMerged();
            (_part, _partBytes) = _package.OpenSheet(_sheet.Path);
            _xml = XlsxPackage.Xml(_part);
        }
        catch (Exception fault)
        {
            _package.Dispose();
            if (WorkbookFaults.IsOfTheFile(fault))
                throw Damaged(fault);
            throw;
        }
    }

    public override string Format => "xlsx";

    public override string? Sheet => _sheet.Name;

    public override IReadOnlyList<string> OtherSheets => _otherSheets;

    // The sheet unpacks evenly enough to tell how much of the file is behind.
    public override long BytesRead => _partBytes == 0 ? _fileBytes : (long)((double)_fileBytes * Math.Min(_part.Position, _partBytes) / _partBytes);

    public override bool Read(int? columns, out RawRow row)
    {
        row = default;
        try
        {
            while (_xml.Read())
            {
                if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "row")
                    continue;
                row = Fit(ReadRow(), columns);
                return true;
            }
            return false;
        }
        catch (Exception fault) when (WorkbookFaults.IsOfTheFile(fault))
        {
            throw Damaged(fault);
        }
    }

    public override void Dispose()
    {
        _xml.Dispose();
        _package.Dispose();
    }

    private ImportException Damaged(Exception fault) => _row == 0
        ? WorkbookFaults.Damaged(_name, fault)
        : WorkbookFaults.Damaged(_name, fault, $"in row {_row} or behind it", _row);

    private XlsxSheet Choose(IReadOnlyList<XlsxSheet> sheets, string? wanted)
    {
        foreach (var sheet in sheets)
        {
            if (wanted is null ? !sheet.IsHidden : sheet.Name == wanted)
                return sheet;
        }
        throw WorkbookFaults.NoSheet(_name, wanted, sheets.Select(sheet => sheet.Name));
    }

    /// <summary>Merged areas stand behind the rows to which they belong, so they are read first.</summary>
    private MergedCells ReadMerged()
    {
        var areas = new List<(int, int, int)>();
        using var xml = XlsxPackage.Xml(_package.OpenSheet(_sheet.Path).Part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
                _row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _row + 1;
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "mergeCell" || xml.GetAttribute("ref")?.Split(':') is not [var first, var last])
                continue;
            if (CellReference.TryRead(first, out var top, out var column) && CellReference.TryRead(last, out var bottom, out _))
                areas.Add((top, bottom, column));
            if (areas.Count > MergedCells.MaxAreas)
                throw WorkbookFaults.TooLarge(_name, $"it has more than {MergedCells.MaxAreas} merged areas");
        }
        _row = 0;
        return new(areas);
    }

    private RawRow ReadRow()
    {
        var number = _row + 1;
        if (_xml.GetAttribute("r") is { } given && !(int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > _row && number <= CellReference.MaxRows))
            throw new InvalidDataException($"Row '{given}' stands behind row {_row}.");
        if (number > CellReference.MaxRows)
            throw new InvalidDataException($"There are more than {CellReference.MaxRows} rows.");
        _row = number;
        var cells = new List<string>();
        List<CellNote>? notes = null;
        var isTooLong = false;
        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            while (_xml.Read() && _xml.Depth > depth)
            {
                if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "c")
                    continue;
                var column = Column(cells.Count);
                while (cells.Count < column)
                    cells.Add("");
                cells.Add(ReadCell(column, ref notes));
                isTooLong |= cells[^1].Length > LineReader.MaxLength;
            }
        }
        _merged.Fill(number, cells);
        return new(number, isTooLong ? [] : [.. cells], isTooLong ? DelimitedReader.TooLong : null, notes);
    }

    private int Column(int next)
    {
        if (_xml.GetAttribute("r") is not { } reference)
            return next < CellReference.MaxColumns ? next : throw new InvalidDataException($"Row {_row} has more than {CellReference.MaxColumns} cells.");
        return CellReference.TryRead(reference, out var row, out var column) && row == _row && column >= next
            ? column : throw new InvalidDataException($"Cell '{Excerpt.Of(reference, null)}' stands in row {_row} behind column {next}.");
    }

    private string ReadCell(int column, ref List<CellNote>? notes)
    {
        var type = _xml.GetAttribute("t") ?? "n";
        _ = int.TryParse(_xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        string? value = null;
        var isFormula = false;
        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            while (_xml.Read() && _xml.Depth > depth)
            {
                if (_xml.NodeType != XmlNodeType.Element)
                    continue;
                if (_xml.LocalName == "v")
                    value = XlsxText.ReadValue(_xml);
                else if (_xml.LocalName == "is")
                    value = XlsxText.Read(_xml);
                else
                {
                    isFormula |= _xml.LocalName == "f";
                    XlsxText.Skip(_xml);
                }
            }
        }
        var (text, reason) = Text(type, style, value, isFormula);
        if (reason is not null)
            (notes ??= []).Add(new(column, reason, Excerpt.Of(value ?? "", null)));
        return text;
    }

    private (string Text, string? Note) Text(string type, int style, string? value, bool isFormula)
    {
        if (string.IsNullOrEmpty(value))
            return ("", isFormula && value is null && type != "str" ? NoValue : null);
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _strings.Count ? (_strings[index], null) : ("", NoText);
            case "b":
                return (value == "1" ? "true" : "false", null);
            case "e":
                return ("", ErrorValue);
            case "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                var date = style < _dateStyles.Count && _dateStyles[style] ? SheetDates.Text(number, _has1904Dates) : null;
                return date is not null ? (date, null) : SheetNumbers.IsDamaged(number) ? ("", SheetNumbers.Damaged) : (SheetNumbers.Text(number), null);
            default:
                return (type == "str" ? XlsxText.Unescape(value) : value, null);
        }
    }
}
