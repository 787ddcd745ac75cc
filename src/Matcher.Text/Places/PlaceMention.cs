namespace Matcher.Text;

/// <summary>A part of a text that was read as a chain of places, each inside the one before.</summary>
/// <param name="End">Index just after it in the folded text.</param>
/// <param name="Places">The places that the last link may mean.</param>
internal readonly record struct PlaceMention(int End, IReadOnlyList<Place> Places);
