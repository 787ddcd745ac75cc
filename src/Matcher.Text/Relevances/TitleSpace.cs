namespace Matcher.Text;

/// <summary>Everything that titles are read with; made once, of the tables that the program carries.</summary>
internal sealed class TitleSpace
{
    private static readonly Lazy<TitleSpace> Embedded = new(() =>
        new TitleSpace(Lexicon.Default, [.. OccupationTable.All.Where(occupation => occupation.Code.Depth == 4)]));

    public TitleSpace(Lexicon lexicon, IReadOnlyCollection<Occupation> occupations)
    {
        Lexicon = lexicon;
        Concepts = new ConceptSpace(lexicon);
        Hints = new WordHints(lexicon, Concepts, occupations);
        Grams = new TitleGrams(occupations);
    }

    public static TitleSpace Default => Embedded.Value;

    public Lexicon Lexicon { get; }

    public ConceptSpace Concepts { get; }

    public WordHints Hints { get; }

    public TitleGrams Grams { get; }
}
