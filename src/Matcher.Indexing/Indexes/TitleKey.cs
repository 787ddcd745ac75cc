using Matcher.Text;

namespace Matcher.Indexing;

/// <summary>A title or a query as one string whose equality, beginning and end are those of the tokens.</summary>
/// <remarks>Tokens stand between blanks, so that no token matches a part of another: java does not begin javascript.</remarks>
internal static class TitleKey
{
    /// <summary>Empty if the text has no tokens.</summary>
    public static string Of(string text)
    {
        var tokens = Segmentation.SearchTokens(text);
        return tokens.Count == 0 ? "" : $" {string.Join(' ', tokens)} ";
    }
}
