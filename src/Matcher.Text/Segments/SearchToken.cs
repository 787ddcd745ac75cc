namespace Matcher.Text;

/// <summary>A token with its place in the folded text.</summary>
/// <param name="Text">The token as the index stores it.</param>
/// <param name="Start">First UTF-16 unit in the folded text.</param>
/// <param name="Length">UTF-16 units in the folded text; may differ from the token's own length, since plurals are folded.</param>
internal readonly record struct SearchToken(string Text, int Start, int Length);
