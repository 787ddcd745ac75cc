using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Matcher.Importing;

/// <summary>Reads the texts of a workbook, bounded: of an overlong one only the start is kept.</summary>
internal static partial class XlsxText
{
    /// <summary>Reads an element with runs of text (<c>si</c>, <c>is</c>) up to its end; phonetic hints are no part of the text.</summary>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "rPh")
                Skip(xml);
            else if (xml.LocalName == "t")
                Append(xml, text);
        }
        return Unescape(text.ToString());
    }

    /// <summary>Reads an element that holds nothing but text up to its end.</summary>
    public static string ReadValue(XmlReader xml)
    {
        var text = new StringBuilder();
        Append(xml, text);
        return text.ToString();
    }

    /// <summary>Characters that XML cannot hold stand as <c>_x000D_</c> (ECMA-376 Part 1, 22.9.2.19).</summary>
    public static string Unescape(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : Escape().Replace(text, match => ((char)ushort.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    /// <summary>Passes over an element without holding its content.</summary>
    public static void Skip(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
        }
    }

    private static void Append(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        var block = new char[512];
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            int read;
            while ((read = xml.ReadValueChunk(block, 0, block.Length)) > 0)
                text.Append(block, 0, Math.Min(read, LineReader.MaxLength + 1 - text.Length));
        }
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
