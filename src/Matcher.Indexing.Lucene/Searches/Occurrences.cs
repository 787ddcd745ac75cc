using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Matcher.Indexing.Lucene;

/// <summary>The posts of a segment's field that have a phrase of one token or more, in rising order.</summary>
/// <remarks>Lucene's own phrase scorer keeps 32 KB a field and segment, which the collector then has to clear away.</remarks>
internal sealed class Occurrences
{
    /// <summary>What <see cref="Post"/> is after the last.</summary>
    public const int NoMore = DocIdSetIterator.NO_MORE_DOCS;

    private readonly DocsEnum[] _tokens;
    private readonly int _rarest;
    private int[] _starts = [];

    private Occurrences(DocsEnum[] tokens)
    {
        _tokens = tokens;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].GetCost() < tokens[_rarest].GetCost())
                _rarest = i;
        }
    }

    /// <summary>The post reached; -1 before the first.</summary>
    public int Post { get; private set; } = -1;

    /// <summary>How many posts can have it.</summary>
    public long AtMost => _tokens[_rarest].GetCost();

    /// <summary>How often the post has the phrase.</summary>
    public int Count { get; private set; }

    /// <summary>Null if the field lacks one of the tokens.</summary>
    public static Occurrences? Find(SegmentTerms segment, string field, IReadOnlyList<string> tokens)
    {
        var live = segment.Reader.LiveDocs;
        var lists = new DocsEnum[tokens.Count];
        for (var i = 0; i < lists.Length; i++)
        {
            if (segment.Find(field, tokens[i]) is not { } terms)
                return null;
            lists[i] = lists.Length == 1 ? terms.Docs(live, null) : terms.DocsAndPositions(live, null, DocsAndPositionsFlags.NONE);
        }
        return new Occurrences(lists);
    }

    /// <summary>Goes to the first post that is not before one; that one lies behind <see cref="Post"/>.</summary>
    public int Advance(int target)
    {
        if (_tokens.Length == 1)
        {
            Post = Move(_tokens[0], target);
            Count = Post == NoMore ? 0 : _tokens[0].Freq;
            return Post;
        }
        while (true)
        {
            Post = Together(target);
            if (Post == NoMore)
                return NoMore;
            Count = CountPhrases();
            if (Count > 0)
                return Post;
            target = Post + 1;
        }
    }

    /// <summary>The first post from one on that has all tokens, wherever they stand.</summary>
    private int Together(int target)
    {
        while (true)
        {
            var post = Move(_tokens[_rarest], target);
            target = post;
            for (var i = 0; i < _tokens.Length && target == post; i++)
            {
                if (i != _rarest)
                    target = Move(_tokens[i], post);
            }
            if (target == post || target == NoMore)
                return target;
        }
    }

    private static int Move(DocsEnum list, int target)
    {
        if (list.DocID >= target)
            return list.DocID;
        return list.DocID + 1 == target ? list.NextDoc() : list.Advance(target);
    }

    // Places where the phrase could start, as the rarest token tells; every other token strikes out some.
    private int CountPhrases()
    {
        var rarest = (DocsAndPositionsEnum)_tokens[_rarest];
        var count = rarest.Freq;
        if (_starts.Length < count)
            _starts = new int[2 * count];
        for (var i = 0; i < count; i++)
            _starts[i] = rarest.NextPosition() - _rarest;
        for (var i = 0; i < _tokens.Length && count > 0; i++)
        {
            if (i != _rarest)
                count = Keep(count, (DocsAndPositionsEnum)_tokens[i], i);
        }
        return count;
    }

    private int Keep(int count, DocsAndPositionsEnum token, int offset)
    {
        var (kept, next, left) = (0, int.MinValue, token.Freq);
        for (var i = 0; i < count; i++)
        {
            while (next < _starts[i] && left > 0)
            {
                next = token.NextPosition() - offset;
                left--;
            }
            if (next == _starts[i])
                _starts[kept++] = next;
        }
        return kept;
    }
}
