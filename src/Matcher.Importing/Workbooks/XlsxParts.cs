using System.Globalization;
using System.Xml;

namespace Matcher.Importing;

/// <summary>What a workbook says about its sheets, texts and styles. Elements are known by local name, in every namespace and prefix.</summary>
internal sealed class XlsxParts
{
    private const int MaxSheets = 1_000;
    private const int MaxStyles = 100_000;

    private XlsxParts(IReadOnlyList<XlsxSheet> sheets, bool has1904Dates, IReadOnlyDictionary<string, string> targets)
    {
        Sheets = sheets;
        Has1904Dates = has1904Dates;
        StringsPath = targets.GetValueOrDefault("sharedStrings");
        StylesPath = targets.GetValueOrDefault("styles");
    }

    public IReadOnlyList<XlsxSheet> Sheets { get; }

    /// <summary>Whether days count from 1904 (workbooks made on old Macintoshes).</summary>
    public bool Has1904Dates { get; }

    private string? StringsPath { get; }

    private string? StylesPath { get; }

    /// <exception cref="ImportException">The archive holds no workbook.</exception>
    public static XlsxParts Read(XlsxPackage package, string name)
    {
        var root = Relations(package, "_rels/.rels", "");
        var path = root.Values.FirstOrDefault(relation => relation.Type == "officeDocument").Target ?? "xl/workbook.xml";
        using var part = package.OpenPart(path) ?? throw WorkbookFaults.NoWorkbook(name, "the zip archive has no part that describes a workbook");
        var folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";
        var relations = Relations(package, $"{folder}/_rels/{path[(folder.Length == 0 ? 0 : folder.Length + 1)..]}.rels".TrimStart('/'), folder);
        var sheets = new List<XlsxSheet>();
        var has1904Dates = false;
        var isWorkbook = false;
        using var xml = XlsxPackage.Xml(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            isWorkbook |= xml.LocalName == "workbook";
            if (xml.LocalName == "workbookPr")
                has1904Dates = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && sheets.Count < MaxSheets && relations.TryGetValue(RelationId(xml), out var relation) && relation.Type == "worksheet")
                sheets.Add(new(xml.GetAttribute("name") ?? "", relation.Target, xml.GetAttribute("state") is "hidden" or "veryHidden"));
        }
        if (!isWorkbook)
            throw WorkbookFaults.NoWorkbook(name, "the document in the zip archive is of another kind");
        var targets = relations.Values.GroupBy(relation => relation.Type).ToDictionary(group => group.Key, group => group.First().Target, StringComparer.Ordinal);
        return new(sheets, has1904Dates, targets);
    }

    /// <summary>Reads the shared texts.</summary>
    public List<string> ReadStrings(XlsxPackage package)
    {
        var strings = new List<string>();
        if (StringsPath is null || package.OpenStrings(StringsPath) is not { } part)
            return strings;
        using var xml = XlsxPackage.Xml(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                strings.Add(XlsxText.Read(xml));
        }
        return strings;
    }

    /// <summary>Reads which cell styles show dates.</summary>
    public List<bool> ReadDateStyles(XlsxPackage package)
    {
        var styles = new List<bool>();
        if (StylesPath is null || package.OpenPart(StylesPath) is not { } part)
            return styles;
        var formats = new Dictionary<int, string>();
        var isInside = false;
        using var xml = XlsxPackage.Xml(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                isInside = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            _ = int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
            if (xml.LocalName == "numFmt")
                formats[id] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "xf" && isInside && styles.Count < MaxStyles)
                styles.Add(SheetDates.IsDateFormat(id, formats.GetValueOrDefault(id)));
        }
        return styles;
    }

    private static string RelationId(XmlReader xml)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
            {
                var id = xml.Value;
                xml.MoveToElement();
                return id;
            }
        }
        xml.MoveToElement();
        return "";
    }

    /// <summary>The relations inside the package; those that lead out of it are passed over, and nothing is ever fetched.</summary>
    private static Dictionary<string, (string Type, string Target)> Relations(XlsxPackage package, string path, string folder)
    {
        var relations = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (package.OpenPart(path) is not { } part)
            return relations;
        using var xml = XlsxPackage.Xml(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                continue;
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target && xml.GetAttribute("Type") is { } type)
                relations[id] = (type[(type.LastIndexOf('/') + 1)..], XlsxPackage.Resolve(folder, target));
        }
        return relations;
    }
}
