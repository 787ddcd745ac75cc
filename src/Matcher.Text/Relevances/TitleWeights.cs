namespace Matcher.Text;

/// <summary>
/// What parts of a title count. Set on groups of titles that are not among those set aside for judging, see <c>Matcher.Benchmarks
/// relevance</c>; the maximum is flat, so the numbers are round.
/// </summary>
internal static class TitleWeights
{
    /// <summary>Units of one: amounts while a title is read.</summary>
    public const int Unit = 1 << 10;

    /// <summary>The longest beginning of a title that is read, in UTF-16 units; no title that says something is longer.</summary>
    public const int MostLetters = 256;

    /// <summary>The most concepts that a title keeps, the weightiest.</summary>
    public const int MostConcepts = 32;

    /// <summary>Share of a term that stands inside or across the longest terms, in percent.</summary>
    public const int InnerTermPercent = 40;

    /// <summary>Share of what stands in parentheses, in percent: a qualifier, not the kind of work.</summary>
    public const int ParenthesesPercent = 50;

    /// <summary>How much two neighbouring characters hint at the concepts of the terms that hold them, in percent of a term.</summary>
    public const int HintPercent = 150;

    /// <summary>How much of a concept its parent gets, in percent.</summary>
    public const int ParentPercent = 70;

    /// <summary>How much of its weight a related concept gets, in percent.</summary>
    public const int RelatedPercent = 50;

    /// <summary>How much of a related concept its parent gets, in percent.</summary>
    public const int RelatedParentPercent = 35;

    /// <summary>What a single character counts beside a pair of characters, in percent.</summary>
    public const int LetterPercent = 50;

    /// <summary>What a word of Latin letters counts beside a pair of Han characters, in percent.</summary>
    public const int WordPercent = 150;

    /// <summary>Characters for each 100 of concepts in the square of the length of a title that has both.</summary>
    public const int CharacterPercent = 50;

    /// <summary>Square root of a term's length up to four characters: what a longer term says more.</summary>
    private static readonly int[] Lengths = [0, 1024, 1448, 1774, 2048];

    /// <summary>What a term of so many characters counts.</summary>
    public static int OfLength(int length) => Lengths[Math.Min(length, Lengths.Length - 1)];

    /// <summary>What a facet counts, in percent: the line of work decides.</summary>
    public static int OfFacet(ConceptFacet facet) => facet switch
    {
        ConceptFacet.Trade => 100,
        ConceptFacet.WorkObject => 60,
        ConceptFacet.Tool => 30,
        ConceptFacet.Act => 20,
        ConceptFacet.Level => 20,
        _ => 10,
    };
}
