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
    private readonly PairTable _table;
    private readonly int[] _trainWithBlocked;

    private PairSplit(PairTable table, ulong seed, double share, (IReadOnlyList<int> Open, int[] All) train, (IReadOnlyList<int> Open, int[] All) test, int between)
    {
        (Seed, Share, Train, Test, Between) = (seed, share, train.Open, test.Open, between);
        (_table, _trainWithBlocked, TestWithBlocked) = (table, train.All, test.All);
    }

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
        var (train, test) = (Part(isHeld: false), Part(isHeld: true));
        if (train.Open.Length == 0 || test.Open.Length == 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{table.Account.Used} pairs divide into {train.Open.Length} to learn from and {test.Open.Length} to judge on; more posts and people are needed."), nameof(table));
        return new(table, seed, share, train, test, table.Account.Used - train.Open.Length - test.Open.Length);

        (int[] Open, int[] All) Part(bool isHeld)
        {
            int[] all = [.. Enumerable.Range(0, table.Rows).Where(row => posts[table.PostOf[row]] == isHeld && people[table.PersonOf[row]] == isHeld)];
            return ([.. all.Where(row => !table.IsBlocked[row])], all);
        }
    }

    /// <summary>
    /// Parts of the training part, each of other people with other posts and about as large as the test part, in the place of the test part:
    /// what can be known of a model without looking at that.
    /// </summary>
    internal IEnumerable<PairSplit> PartsOfTraining()
    {
        var count = Math.Max(1, (int)((1 - Share) / Share));
        for (var part = 0; part < count; part++)
        {
            int[] all = [.. _trainWithBlocked.Where(row => _table.PostOf[row] % count == part && _table.PersonOf[row] % count == part)];
            int[] open = [.. all.Where(row => !_table.IsBlocked[row])];
            if (open.Length > 0)
                yield return new(_table, Seed, Share, (Train, _trainWithBlocked), (open, all), Between);
        }
    }
}
