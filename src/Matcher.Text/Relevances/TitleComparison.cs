namespace Matcher.Text;

/// <summary>Why two titles relate.</summary>
/// <param name="Title">The first title.</param>
/// <param name="OtherTitle">The other title.</param>
/// <param name="Terms">The terms of the lexicon that were read in the first title.</param>
/// <param name="OtherTerms">Those of the other title.</param>
/// <param name="Parts">What both have, the greatest part first.</param>
/// <param name="Points">The relevance (<see cref="TitleProfile.PointsWith"/>): exactly the sum of the parts.</param>
public sealed record TitleComparison(
    string Title, string OtherTitle, IReadOnlyList<LexiconTerm> Terms, IReadOnlyList<LexiconTerm> OtherTerms, IReadOnlyList<TitlePart> Parts, int Points)
{
    /// <summary>Compares two titles.</summary>
    /// <exception cref="ArgumentNullException">A title is null.</exception>
    public static TitleComparison Of(string title, string other)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(other);
        var (a, b) = (new Told(title), new Told(other));
        var space = TitleSpace.Default;
        var parts = a.Weights.Where(weight => b.Weights.ContainsKey(weight.Key))
            .Select(weight => new TitlePart(
                weight.Key < space.Concepts.Concepts.Count ? space.Concepts.Concepts[(int)weight.Key] : null,
                weight.Key < space.Concepts.Concepts.Count ? space.Concepts.Concepts[(int)weight.Key].Id : a.SourcesOf(weight.Key)[0],
                weight.Value * b.Weights[weight.Key],
                a.SourcesOf(weight.Key),
                b.SourcesOf(weight.Key)))
            .OrderByDescending(part => part.Points).ThenBy(part => part.Text, StringComparer.Ordinal).ToArray();
        return new(title, other, TermsOf(title), TermsOf(other), parts, TitleProfile.Of(title).PointsWith(TitleProfile.Of(other)));
    }

    private static LexiconTerm[] TermsOf(string title) => [.. Lexicon.Default.Mentions(title).Select(mention => mention.Term).Distinct()];

    /// <summary>A title with the words that led to each coordinate.</summary>
    private sealed class Told
    {
        private readonly Dictionary<uint, Dictionary<string, long>> _sources = [];

        public Told(string title)
        {
            var reader = new TitleReader(TitleSpace.Default)
            {
                Tell = (word, key, amount) =>
                {
                    if (!_sources.TryGetValue(key, out var words))
                        _sources.Add(key, words = new(StringComparer.Ordinal));
                    words[word] = words.GetValueOrDefault(word) + amount;
                },
            };
            Weights = reader.Read(title).ToDictionary(part => part.Key, part => part.Weight);
        }

        public Dictionary<uint, int> Weights { get; }

        public string[] SourcesOf(uint key) =>
            [.. _sources[key].OrderByDescending(source => source.Value).ThenBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Key)];
    }
}
