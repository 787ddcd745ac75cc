using System.Collections.Concurrent;

namespace Matcher.Text;

/// <summary>For a term of the lexicon, the few others that name the same line of work, or the same act where it names no line.</summary>
/// <remarks>Thread-safe. Cost: profiles of the terms of a concept when a term is first asked for, then a look into a table.</remarks>
internal sealed class TermAlternatives(Lexicon lexicon)
{
    /// <summary>The most alternatives of a term.</summary>
    public const int Most = 6;

    /// <summary>What follows a word for work without saying more, so that 保洁员 is 保洁.</summary>
    public static readonly string[] Endings = ["员", "工", "师", "人员", "专员", "员工", "岗", "岗位", "职位", "工作"];

    // What words for people who work end with. Other words of a concept are what they work with, on or for: 螺栓 finds no fitter.
    private static readonly string[] WorkerEndings =
        ["工", "员", "师", "士", "嫂", "匠", "手", "工人", "老师", "教师", "医生", "司机", "助理", "er", "or", "ist", "ian", "man", "clerk", "assistant", "chef", "cook"];

    // How work is done, whichever it is.
    private static readonly string[] Manners = ["act.sit", "act.stand", "act.walk", "act.shift", "act.travel", "act.fine", "act.climb"];

    // What a term has to mean to name a concept, and what makes it name another line of work too, in percent.
    private const int Full = 90;
    private const int Some = 50;

    // How related terms of one concept are at least, as titles are.
    private const double Least = 0.5;

    private static readonly Lazy<TermAlternatives> Embedded = new(() => new(Lexicon.Default));

    private readonly ILookup<string, LexiconTerm> _terms = lexicon.Terms
        .SelectMany(term => Named(lexicon, term).Select(concept => (concept, term)))
        .ToLookup(pair => pair.concept, pair => pair.term, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, IReadOnlyList<RelatedWord>> _known = new(StringComparer.Ordinal);

    public static TermAlternatives Default => Embedded.Value;

    /// <summary>The alternatives of a term, most related first, ties in the order of the lexicon.</summary>
    public IReadOnlyList<RelatedWord> Of(LexiconTerm term) => _known.GetOrAdd(term.Text, _ => Find(term));

    private IReadOnlyList<RelatedWord> Find(LexiconTerm term)
    {
        if (term.Concepts.Any(concept => concept.Percent >= Full && lexicon.Find(concept.Id)!.Facet == ConceptFacet.Tool))
            return [];
        var named = Named(lexicon, term);
        var profile = TitleProfile.Of(term.Text);
        return
        [
            .. named.SelectMany(concept => _terms[concept]).Distinct()
                .Where(other => IsAlternative(term.Text, other.Text) && !IsSibling(term.Text, other.Text) && NamesWork(term.Text, other) && Named(lexicon, other).All(named.Contains))
                .Select(other => (other.Text, Relevance: profile.SimilarityTo(TitleProfile.Of(other.Text))))
                .Where(other => other.Relevance >= Least)
                .OrderByDescending(other => other.Relevance)
                .Select(other => new RelatedWord(other.Text, InTitleOnly: !IsPlainInTexts(other.Text))).Take(Most),
        ];
    }

    /// <summary>Whether a word may stand for another: what has the longer word has the shorter one, and only endings say nothing more.</summary>
    private static bool IsAlternative(string word, string other) =>
        other.Length > 1 && char.IsAscii(word[0]) == char.IsAscii(other[0]) && !other.Contains(word, StringComparison.Ordinal)
        && (!word.Contains(other, StringComparison.Ordinal) || (word.StartsWith(other, StringComparison.Ordinal) && Endings.Contains(word[other.Length..])));

    /// <summary>
    /// Whether two words say which kind of one thing, and not the same kind: 数学教师 and 语文教师, or 化学老师, are not for each other.
    /// </summary>
    private static bool IsSibling(string word, string other)
    {
        if (char.IsAscii(word[0]) || word.Length < 3 || IsShort(word, other) || IsShort(other, word))
            return false;
        return (other.Length > 2 && string.Equals(word[^2..], other[^2..], StringComparison.Ordinal))
            || (word.Length > 3 && IsWorker(word) && !other.Contains(word[..^2], StringComparison.Ordinal));
    }

    /// <summary>Whether a word names somebody who works or what is done, or is the same name at another length.</summary>
    private bool NamesWork(string word, LexiconTerm other) =>
        IsWorker(other.Text)
        || (!char.IsAscii(other.Text[0])
            && (IsShort(word, other.Text) || IsShort(other.Text, word)
                || other.Concepts.Any(concept => concept.Percent >= Full && lexicon.Find(concept.Id) is { } named
                    && ((named.Facet == ConceptFacet.Act && !Manners.Contains(named.Id)) || (named.Name == other.Text && word.Length <= other.Text.Length)))));

    /// <summary>Whether a word names work wherever it stands: a worker in three characters or more, or four characters.</summary>
    private static bool IsPlainInTexts(string word) => word.Length >= 4 || (word.Length == 3 && IsWorker(word));

    private static bool IsWorker(string word) => WorkerEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a word is short for another, such as 客服 for 客户服务: its characters in their order.</summary>
    private static bool IsShort(string word, string whole)
    {
        var next = 0;
        foreach (var letter in whole)
            next += next < word.Length && word[next] == letter ? 1 : 0;
        return next == word.Length;
    }

    /// <summary>The lines of work that a term names, else the acts; none if it means one of several only by the way.</summary>
    private static string[] Named(Lexicon lexicon, LexiconTerm term)
    {
        string[] Of(ConceptFacet facet, int least) =>
            [.. term.Concepts.Where(concept => concept.Percent >= least && lexicon.Find(concept.Id)!.Facet == facet).Select(concept => concept.Id)];
        var trades = Of(ConceptFacet.Trade, Some);
        return trades.Length > 0 ? (Of(ConceptFacet.Trade, Full).Length > 0 ? trades : []) : Of(ConceptFacet.Act, Full);
    }
}
