using System.Text;
using Matcher.Domain;

namespace Matcher.Indexing;

/// <summary>
/// Some of the posts, in memory, ready to be searched. Immutable; which of its posts still count is kept outside.
/// </summary>
/// <remarks>
/// Every token of every field has one place on a line that runs through all posts, fields in the order title, text, details, with an
/// empty place after each field. So one number tells post, field and neighbourhood: a phrase is a run of places, and no phrase runs
/// across fields. 4 bytes a token.
/// </remarks>
internal sealed class Segment
{
    /// <summary>The most posts of a segment, so that what building one takes beside it stays bounded.</summary>
    public const int MostPosts = 1 << 16;

    /// <summary>Fields of a post.</summary>
    public const int Fields = 3;

    /// <summary>One entry of <see cref="Blocks"/> stands for 2^6 places.</summary>
    public const int BlockShift = 6;

    /// <summary>The least row number of the posts.</summary>
    public required long FirstNumber { get; init; }

    /// <summary>Ids in the order of the posts.</summary>
    public required IdList Ids { get; init; }

    /// <summary>Posts in ordinal order of their ids.</summary>
    public required int[] ByRank { get; init; }

    /// <summary>Facts in the order of the posts.</summary>
    public required PostFacts[] Facts { get; init; }

    /// <summary>Different regions; null at 0.</summary>
    public required RegionCode?[] Regions { get; init; }

    /// <summary>Where each field begins: three entries a post, and the end.</summary>
    public required uint[] Bounds { get; init; }

    /// <summary>The post in which each block of places begins.</summary>
    public required int[] Blocks { get; init; }

    /// <summary>Tokens to numbers.</summary>
    public required TermTable Terms { get; init; }

    /// <summary>Where each token's places begin in <see cref="Places"/>, and the end.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The places of each token, rising.</summary>
    public required uint[] Places { get; init; }

    /// <summary>Where each title begins in <see cref="TitleTerms"/>, and the end.</summary>
    public required int[] TitleStarts { get; init; }

    /// <summary>The titles as numbers of tokens, without the single characters that follow for queries of one character.</summary>
    public required int[] TitleTerms { get; init; }

    public int Count => Ids.Length;

    /// <summary>Where the places of a token begin and end in <see cref="Places"/>; an empty range if no post has it.</summary>
    public (int Start, int End) RangeOf(string token) => Terms.Find(token) is >= 0 and var term ? (Starts[term], Starts[term + 1]) : (0, 0);

    public ReadOnlySpan<int> TitleOf(int post) => TitleTerms.AsSpan(TitleStarts[post]..TitleStarts[post + 1]);

    /// <summary>The tokens of a post over all fields.</summary>
    public int LengthOf(int post) => (int)(Bounds[Fields * (post + 1)] - Bounds[Fields * post]) - Fields;

    /// <summary>The post of a place that lies at or after a post.</summary>
    public int PostAt(uint place, int from)
    {
        var post = Math.Max(from, Blocks[place >> BlockShift]);
        while (Bounds[Fields * (post + 1)] <= place)
            post++;
        return post;
    }

    /// <summary>The post of an id; -1 if there is none.</summary>
    public int Find(PostId id)
    {
        var rank = RankOf(id.Value);
        return rank < ByRank.Length && Ids.Compare(ByRank[rank], Encoding.UTF8.GetBytes(id.Value)) == 0 ? ByRank[rank] : -1;
    }

    /// <summary>How many ids come before one.</summary>
    public int RankOf(string id)
    {
        var wanted = Encoding.UTF8.GetBytes(id);
        var (low, high) = (0, ByRank.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Ids.Compare(ByRank[middle], wanted) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
