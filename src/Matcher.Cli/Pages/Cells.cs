using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Matcher.Cli;

/// <summary>Texts as tables hold them; nothing in them is read as markup.</summary>
internal static class Cells
{
    /// <summary>A text.</summary>
    public static Words Plain(string text) => new(text);

    /// <summary>A text that matters less.</summary>
    public static Words Dim(string text) => new(text, new Style(Color.Grey));

    /// <summary>A text that matters more.</summary>
    public static Words Bold(string text) => new(text, new Style(decoration: Decoration.Bold));

    /// <summary>A text in a style of Spectre's notation.</summary>
    public static Words Styled(string text, string style) => new(text, Style.Parse(style));

    /// <summary>A number.</summary>
    public static Words Right(string text) => new Words(text).RightJustified();

    /// <summary>A count.</summary>
    public static Words Count(long count) => Right(Layout.Count(count));
}
