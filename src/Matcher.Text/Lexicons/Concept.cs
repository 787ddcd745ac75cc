namespace Matcher.Text;

/// <summary>A concept of work: a trade, what is done, to what, where, at which level or with which tool.</summary>
/// <param name="Id">The name in the lexicon, a path such as <c>care.infant</c>.</param>
/// <param name="Facet">What it says of the work.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="EnglishName">The English name.</param>
/// <param name="Related">Other concepts that the author holds to be near.</param>
/// <param name="Codes">Groups of the 2022 classification of occupations that it belongs to, such as 4-10-01; may be empty.</param>
public sealed record Concept(
    string Id, ConceptFacet Facet, string Name, string EnglishName, IReadOnlyList<ConceptWeight> Related, IReadOnlyList<string> Codes)
{
    /// <summary>The concept one step up; null at the top.</summary>
    public string? Parent => Id.LastIndexOf('.') is > 0 and var end ? Id[..end] : null;
}
