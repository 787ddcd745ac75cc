using System.Buffers.Binary;
using System.Globalization;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>
/// A division by person and by post: no post and no person of the test part is in the training part, and twins of a post fall on one side.
/// Pairs of a person of one part with a post of the other are in neither.
/// </summary>
public sealed class PairSplit
{
    private PairSplit(ulong seed, double share, int[] train, int[] test, int[] testWithBlocked, int between) =>
        (Seed, Share, Train, Test, TestWithBlocked, Between) = (seed, share, train, test, testWithBlocked, between);

    /// <summary>Where the draw began.</summary>
    public ulong Seed { get; }

    /// <summary>The share of posts, and of people, held out.</summary>
    public double Share { get; }

    /// <summary>Rows to learn from; none is blocked.</summary>
    public IReadOnlyList<int> Train { get; }

    /// <summary>Rows to judge on; none is blocked.</summary>
    public IReadOnlyList<int> Test { get; }

    /// <summary>The same with blocked rows, which fairness counts.</summary>
    public IReadOnlyList<int> TestWithBlocked { get; }

    /// <summary>Rows in neither part, blocked ones not counted.</summary>
    public int Between { get; }

    /// <summary>Divides. Depends on the ids, the twins and the seed alone, not on which other pairs there are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and below 1.</exception>
    /// <exception cref="ArgumentException">A part has no row: there are too few posts or people.</exception>
    public static PairSplit Of(PairTable table, ulong seed, double share)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!(share > 0 && share < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share held out is above 0 and below 1.");
        Span<byte> key = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(key, seed);
        var (posts, people) = (new bool[table.Posts.Count], new bool[table.People.Count]);
        for (var post = 0; post < posts.Length; post++)
            posts[post] = SeededDraw.Share(seed, PairHash.OfId(key, "post " + table.PostTwins[post])) < share;
        for (var person = 0; person < people.Length; person++)
            people[person] = SeededDraw.Share(seed, PairHash.OfId(key, "person " + table.People[person].Value)) < share;
        var rows = Enumerable.Range(0, table.Rows);
        int[] train = [.. rows.Where(row => !table.IsBlocked[row] && !posts[table.PostOf[row]] && !people[table.PersonOf[row]])];
        int[] whole = [.. rows.Where(row => posts[table.PostOf[row]] && people[table.PersonOf[row]])];
        int[] test = [.. whole.Where(row => !table.IsBlocked[row])];
        if (train.Length == 0 || test.Length == 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{table.Account.Used} pairs divide into {train.Length} to learn from and {test.Length} to judge on; more posts and people are needed."), nameof(table));
        return new(seed, share, train, test, whole, table.Account.Used - train.Length - test.Length);
    }
}
