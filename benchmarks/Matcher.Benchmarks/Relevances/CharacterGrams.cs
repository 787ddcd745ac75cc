using Matcher.Text;

namespace Matcher.Benchmarks;

/// <summary>The baseline: cosine of character n-grams of folded titles, weighted by how few of the documents hold them.</summary>
internal sealed class CharacterGrams
{
    private readonly Dictionary<string, double>[] _vectors;

    public CharacterGrams(IReadOnlyList<string> titles, int length)
    {
        var grams = titles.Select(title => Grams(Folding.Fold(title), length)).ToArray();
        var holders = grams.SelectMany(title => title.Distinct()).CountBy(gram => gram).ToDictionary();
        _vectors = [.. grams.Select(title => Unit(title.CountBy(gram => gram).ToDictionary(gram => gram.Key, gram => gram.Value * Math.Log((titles.Count + 1.0) / (holders[gram.Key] + 0.5)))))];
    }

    public double[] Scores(int query) => [.. _vectors.Select(document => _vectors[query].Sum(part => part.Value * document.GetValueOrDefault(part.Key)))];

    // A title shorter than a gram is one.
    private static string[] Grams(string title, int length) =>
        title.Length <= length ? [title] : [.. Enumerable.Range(0, title.Length - length + 1).Select(start => title.Substring(start, length))];

    private static Dictionary<string, double> Unit(Dictionary<string, double> vector)
    {
        var norm = Math.Sqrt(vector.Values.Sum(value => value * value));
        return vector.ToDictionary(part => part.Key, part => norm == 0 ? 0 : part.Value / norm);
    }
}
