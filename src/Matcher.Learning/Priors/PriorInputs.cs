using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>
/// What a demand's level is read from: the codes, named pairs of codes that mean something only together, and the concepts that posts
/// name, each at its place.
/// </summary>
internal sealed class PriorInputs
{
    // What fewer posts name, nothing can be learned of.
    private const int FewestPosts = 4;

    private static readonly (FunctionCodes Input, string Starts)[] Table =
        [.. PriorTable.Read("inputs").Select(cells => (FunctionCodes.Of(cells[0].Split('+').Select(Vocabulary<FunctionCode>.Parse)), cells.Length > 1 ? cells[1] : ""))];

    private static readonly double[][] Starts = [.. Table.Select(row => Read(row.Starts))];

    private readonly Dictionary<string, int> _numbers;
    private readonly double[] _prices;

    /// <param name="words">The inputs of words with the number of posts that have each.</param>
    private PriorInputs(IReadOnlyList<(string Input, int Posts)> words)
    {
        Words = [.. words.Select(word => word.Input)];
        _numbers = Words.Index().ToDictionary(word => word.Item, word => Codes.Count + word.Index, StringComparer.Ordinal);
        var mean = words.Count == 0 ? 1 : words.Average(word => word.Posts);
        _prices = [.. words.Select(word => Math.Sqrt(word.Posts / mean))];
    }

    /// <summary>The inputs of codes, which stand before those of words.</summary>
    public static IReadOnlyList<FunctionCodes> Codes { get; } = [.. Table.Select(row => row.Input)];

    /// <summary>The codes alone.</summary>
    public static PriorInputs OfCodes { get; } = new([]);

    /// <summary>The inputs of <see cref="PostWords"/>, rising.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How many there are.</summary>
    public int Count => Codes.Count + Words.Count;

    /// <summary>What labelled posts give to learn from.</summary>
    public static PriorInputs Of(IEnumerable<AccessPost> posts, PriorSettings settings) => settings.ReadsWords ? OfWords(posts) : OfCodes;

    /// <summary>The codes and every concept that enough posts name.</summary>
    public static PriorInputs OfWords(IEnumerable<AccessPost> posts) =>
        new([.. posts.SelectMany(post => post.Words.Inputs).CountBy(input => input, StringComparer.Ordinal)
            .Where(one => one.Value >= FewestPosts).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))]);

    /// <summary>How many times the price of an average word the price of one is: what most posts name says little of any.</summary>
    public double PriceTimes(int word) => _prices[word];

    /// <summary>Where the weight of an input starts on an axis; words have no say to begin with.</summary>
    public static double StartOf(int input, FunctionAxis axis) => input < Codes.Count ? Starts[input][(int)axis] : 0;

    /// <summary>The numbers of the inputs that a list and a post's words have.</summary>
    public int[] Of(FunctionCodes listed, PostWords words) =>
    [
        .. Codes.Index().Where(input => (listed.Bits & input.Item.Bits) == input.Item.Bits).Select(input => input.Index),
        .. Words.Count == 0 ? [] : words.Inputs.Select(input => _numbers.GetValueOrDefault(input, -1)).Where(number => number >= 0),
    ];

    private static double[] Read(string text)
    {
        var weights = new double[FunctionAxes.Count];
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (axis, weight) = (part[..part.IndexOf('=', StringComparison.Ordinal)], part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            weights[(int)Vocabulary<FunctionAxis>.Parse(axis)] = double.Parse(weight, CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
