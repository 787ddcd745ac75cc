namespace Matcher.Text;

/// <summary>A place under one of the forms of its name.</summary>
/// <param name="Place">The place.</param>
/// <param name="NamesKind">Whether the form ends with the kind (赣州市) or leaves it out (赣州).</param>
internal readonly record struct PlaceForm(Place Place, bool NamesKind);
