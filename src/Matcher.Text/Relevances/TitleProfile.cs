namespace Matcher.Text;

/// <summary>A title made ready for comparing with many others: a direction in the space of concepts and characters.</summary>
/// <remarks>
/// <para>A pure function of the title and the tables that the program carries; equal for titles that fold to one text. Immutable and
/// thread-safe. Cost: making one some ten microseconds, comparing two a merge of two short lists.</para>
/// <para>Terms of the lexicon, the longest ones in full and those inside them in part, name concepts, which lie along their parents and
/// related concepts too; pairs of characters hint at the concepts of terms and occupations that hold them; characters, pairs and words
/// count for themselves, the rarer the more. What stands in parentheses counts half.</para>
/// </remarks>
public sealed class TitleProfile
{
    /// <summary>The length of every profile that is not empty, up to rounding.</summary>
    internal const int Length = 1 << 15;

    /// <summary>What <see cref="PointsWith"/> gives for equal titles, up to rounding.</summary>
    public const int FullPoints = Length * Length;

    [ThreadStatic]
    private static TitleReader? _reader;

    private readonly (uint Key, int Weight)[] _coordinates;

    private TitleProfile((uint Key, int Weight)[] coordinates) => _coordinates = coordinates;

    /// <summary>The coordinates that are not 0, by rising key: concepts, then characters.</summary>
    /// <remarks>Units and range: weights are 1 to 32,767; their squares add up to <see cref="FullPoints"/>, up to rounding.</remarks>
    public ReadOnlySpan<(uint Key, int Weight)> Coordinates => _coordinates;

    /// <summary>Those of <see cref="Coordinates"/> that are pairs of characters or whole words: titles that share one share a word.</summary>
    public ReadOnlySpan<(uint Key, int Weight)> Words
    {
        get
        {
            var first = Array.FindIndex(_coordinates, part => part.Key > char.MaxValue);
            return first < 0 ? [] : _coordinates.AsSpan(first);
        }
    }

    /// <summary>Makes the profile of a title.</summary>
    /// <remarks>Edge cases: a title without letters or digits has no coordinates; of a long text the first 256 characters count.</remarks>
    /// <exception cref="ArgumentNullException">The title is null.</exception>
    public static TitleProfile Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new((_reader ??= new TitleReader(TitleSpace.Default)).Read(title));
    }

    /// <summary>Makes profiles with other tables than those of the program: for judging what a part of them carries over.</summary>
    internal static IEnumerable<TitleProfile> Of(IEnumerable<string> titles, TitleSpace space)
    {
        var reader = new TitleReader(space);
        return titles.Select(title => new TitleProfile(reader.Read(title)));
    }

    /// <summary>How related two titles are, 0 to 1 in thousandths: <see cref="PointsWith"/> in full points.</summary>
    /// <exception cref="ArgumentNullException">The other profile is null.</exception>
    public double SimilarityTo(TitleProfile other) => Math.Min(1, Math.Round((double)PointsWith(other) / FullPoints, 3));

    /// <summary>How related two titles are: the cosine of the two directions as an integer.</summary>
    /// <remarks>
    /// <para>Units and range: 0 (nothing in common) to <see cref="FullPoints"/> up to rounding; symmetric. A sum over coordinates that
    /// both have, so whoever knows which titles have which coordinates adds up exactly the same number.</para>
    /// <para>Edge cases: a title without coordinates is like nothing, 0.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">The other profile is null.</exception>
    public int PointsWith(TitleProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (a, b) = (_coordinates, other._coordinates);
        var (i, j, points) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (left, right) = (a[i].Key, b[j].Key);
            if (left == right)
                points += a[i].Weight * b[j].Weight;
            i += left <= right ? 1 : 0;
            j += left >= right ? 1 : 0;
        }

        return points;
    }
}
