namespace Matcher.Text;

/// <summary>A word that names the same work as another.</summary>
/// <param name="Text">The word as texts have it after folding.</param>
/// <param name="InTitleOnly">
/// Whether it says that a post is for this work in the title alone: 驾驶 in a text may be part of a licence that is welcome.
/// </param>
public sealed record RelatedWord(string Text, bool InTitleOnly);
