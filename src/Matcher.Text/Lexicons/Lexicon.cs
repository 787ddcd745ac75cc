using System.Collections.Frozen;

namespace Matcher.Text;

/// <summary>
/// The concepts of work and the words that name them, written for this project. Reads the longest terms of a text from left to right.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. A pure function of the text: no term overlaps another; a term of Latin letters is read as a whole word only.
/// Cost: loading some tens of milliseconds, once; reading, a few looks into a table for each character.
/// </remarks>
public sealed class Lexicon
{
    private const string Folder = "lexicon/";

    private static readonly Lazy<Lexicon> Embedded = new(() => Of(EmbeddedFiles()));

    private readonly TermTable _terms;
    private readonly FrozenDictionary<string, Concept> _concepts;

    private Lexicon(IReadOnlyList<Concept> concepts, IReadOnlyList<LexiconTerm> terms)
    {
        AllConcepts = concepts;
        Terms = terms;
        _concepts = concepts.ToFrozenDictionary(concept => concept.Id, StringComparer.Ordinal);
        _terms = new TermTable(terms);
    }

    /// <summary>The lexicon that the program carries.</summary>
    public static Lexicon Default => Embedded.Value;

    /// <summary>Every concept, in the order of the files.</summary>
    public IReadOnlyList<Concept> AllConcepts { get; }

    /// <summary>Every term, in the order of the files.</summary>
    public IReadOnlyList<LexiconTerm> Terms { get; }

    /// <summary>Makes a lexicon of files.</summary>
    /// <param name="files">Each file's name and content.</param>
    /// <remarks>Edge cases: what <see cref="LexiconCheck"/> finds fault with is left out; of duplicates the first stays.</remarks>
    /// <exception cref="ArgumentNullException">The files are null.</exception>
    public static Lexicon Of(IEnumerable<(string Name, TextReader Lines)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var entries = new List<LexiconEntry>();
        foreach (var (name, lines) in files)
            LexiconReader.Read(name, lines, entries, []);
        var concepts = entries.Select(entry => entry.Concept).OfType<Concept>().DistinctBy(concept => concept.Id, StringComparer.Ordinal).ToArray();
        var known = concepts.Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. concepts.Select(concept => concept with { Related = [.. concept.Related.Where(other => known.Contains(other.Id))] })],
            [.. entries.Select(entry => entry.Term).OfType<LexiconTerm>()
                .Select(term => term with { Concepts = [.. term.Concepts.Where(concept => known.Contains(concept.Id))] })
                .Where(term => term.Concepts.Count > 0).DistinctBy(term => term.Text, StringComparer.Ordinal)]);
    }

    /// <summary>The files that the program carries, by name; the caller disposes of the readers.</summary>
    public static IEnumerable<(string Name, TextReader Lines)> EmbeddedFiles()
    {
        var assembly = typeof(Lexicon).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[Folder.Length..], (TextReader)new StreamReader(assembly.GetManifestResourceStream(name)!)));
    }

    /// <summary>The concept of an id; null if there is none.</summary>
    public Concept? Find(string id) => _concepts.GetValueOrDefault(id);

    /// <summary>The terms in a text, from left to right, the longest at each place.</summary>
    /// <remarks>Shape: places are those of <see cref="LexiconText.Of"/>.</remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public IReadOnlyList<TermMention> Mentions(string text) => _terms.Read(LexiconText.Of(text));

    /// <summary>The concepts that a text names, in order of first mention.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public IReadOnlyList<ConceptCount> Concepts(string text)
    {
        var counts = new List<ConceptCount>();
        foreach (var (id, percent) in Mentions(text).SelectMany(mention => mention.Term.Concepts))
        {
            var at = counts.FindIndex(count => string.Equals(count.Id, id, StringComparison.Ordinal));
            if (at < 0)
                counts.Add(new(id, 1, percent));
            else
                counts[at] = counts[at] with { Count = counts[at].Count + 1, Percent = Math.Max(counts[at].Percent, percent) };
        }

        return counts;
    }

    /// <summary>All terms in a text of the form of <see cref="LexiconText"/>, also those inside and across longer ones.</summary>
    internal List<TermOccurrence> AllMentions(string text) => _terms.ReadAll(text);
}
