using System.Collections.Concurrent;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>Makes a table of pairs: gates and bins as in serving, type priors included.</summary>
/// <remarks>People are read from the store in batches and forgotten; the work on a batch runs on all processors. The table does not depend on how many.</remarks>
public sealed class PairTableReader
{
    private const int BatchPeople = 512;

    private static readonly string Closed = new OpenGate().Code;

    private readonly MatchSnapshot _snapshot;
    private readonly OutcomeRows _rows;
    private readonly PostId[] _postIds;
    private readonly CandidateId[] _peopleIds;
    private readonly PostView?[] _posts;
    private readonly PersonGroup[] _groups;
    private readonly string[] _personTrades;
    private readonly byte[][] _columns;
    private readonly bool[] _isIn;
    private readonly bool[] _isBlocked;
    private readonly float[] _distances;
    private readonly ConcurrentDictionary<string, int> _gates = new(StringComparer.Ordinal);
    private int _repeated, _unknownPost, _unknownPerson, _withoutConsent;

    private PairTableReader(MatchSnapshot snapshot, OutcomeRows rows)
    {
        (_snapshot, _rows) = (snapshot, rows);
        _postIds = [.. rows.Pairs.Select(pair => pair.Post).Distinct().Order()];
        _peopleIds = [.. rows.Pairs.Select(pair => pair.Candidate).Distinct().Order()];
        _posts = [.. _postIds.Select(snapshot.FindView)];
        (_groups, _personTrades) = (new PersonGroup[_peopleIds.Length], new string[_peopleIds.Length]);
        Array.Fill(_personTrades, "");
        var count = rows.Pairs.Count;
        _columns = [.. Matching.Features.All.Select(_ => new byte[count])];
        (_isIn, _isBlocked, _distances) = (new bool[count], new bool[count], new float[count]);
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PairTable Read(MatchSnapshot snapshot, OutcomeRows rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(rows);
        return new PairTableReader(snapshot, rows).Read(cancellationToken);
    }

    private PairTable Read(CancellationToken cancellationToken)
    {
        var posts = _postIds.Index().ToDictionary(post => post.Item, post => post.Index);
        var people = _peopleIds.Index().ToDictionary(person => person.Item, person => person.Index);
        int[] postOf = [.. _rows.Pairs.Select(pair => posts[pair.Post])];
        int[] personOf = [.. _rows.Pairs.Select(pair => people[pair.Candidate])];
        var rowsOf = RowsByPerson(postOf, personOf);
        foreach (var batch in Enumerable.Range(0, _peopleIds.Length).Chunk(BatchPeople))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The view of the store is read by one thread at a time.
            var views = batch.Select(person => (Person: person, View: _snapshot.FindPerson(_peopleIds[person]))).ToList();
            foreach (var (person, view) in views)
                Note(person, view, rowsOf[person].Count);
            Parallel.ForEach(views, one =>
            {
                if (one.View is { } view)
                    Fill(view, rowsOf[one.Person], postOf);
            });
        }

        return Table(postOf, personOf);
    }

    private List<int>[] RowsByPerson(int[] postOf, int[] personOf)
    {
        var rowsOf = _peopleIds.Select(_ => new List<int>()).ToArray();
        var seen = new HashSet<(int, int)>(postOf.Length);
        for (var row = 0; row < postOf.Length; row++)
        {
            if (!seen.Add((postOf[row], personOf[row])))
                _repeated++;
            else if (_posts[postOf[row]] is null)
                _unknownPost++;
            else
                rowsOf[personOf[row]].Add(row);
        }

        return rowsOf;
    }

    private void Note(int person, CandidateView? view, int rows)
    {
        if (view is null)
        {
            if (_snapshot.Knows(_peopleIds[person]))
                _withoutConsent += rows;
            else
                _unknownPerson += rows;
            return;
        }

        _groups[person] = PersonGroup.Of(view.Candidate);
        _personTrades[person] = view.Candidate.Wishes.Occupations is [var first, ..] ? first.Value : "";
    }

    private void Fill(CandidateView person, List<int> rows, int[] postOf)
    {
        Pair? pair = null;
        foreach (var row in rows)
        {
            var post = _posts[postOf[row]]!;
            pair = pair?.Turn(post) ?? _snapshot.Pair(post, person, usePriors: true);
            _isIn[row] = true;
            _distances[row] = post.IsHomeBased ? 0 : (float)(CommuteFeature.Kilometres(pair) ?? double.NaN);
            // A post was open when what happened happened, whenever it closed; an oracle judges the day itself.
            var isReal = _rows.Pairs[row].IsFeasible is null;
            List<GateFinding> blocks = [.. Gates.Check(pair).Blocks.Where(block => !isReal || block.Gate != Closed)];
            _isBlocked[row] = blocks.Count > 0;
            foreach (var gate in blocks.Select(block => block.Gate).Distinct(StringComparer.Ordinal))
                _gates.AddOrUpdate(gate, 1, (_, count) => count + 1);
            for (var i = 0; i < _columns.Length && blocks.Count == 0; i++)
                _columns[i][row] = Matching.Features.All[i].Evaluate(pair).Bin;
        }
    }

    private PairTable Table(int[] postOf, int[] personOf)
    {
        int[] kept = [.. Enumerable.Range(0, _isIn.Length).Where(row => _isIn[row])];
        var hasOracle = kept.Length > 0 && kept.All(row => _rows.Pairs[row] is { IsFeasible: not null, TruthMilli: not null, VisibleMilli: not null });
        bool[] blocked = [.. kept.Select(row => _isBlocked[row])];
        return new()
        {
            Account = Account(kept.Length, blocked.Count(one => one)),
            Posts = _postIds,
            People = _peopleIds,
            Features = [.. Matching.Features.All.Select(feature => new BinnedFeature(feature.Spec.Name, feature.Spec.Bins.Count, feature.Spec.Direction))],
            Columns = [.. _columns.Select(column => kept.Select(row => column[row]).ToArray())],
            Grades = [.. kept.Select(row => _rows.Pairs[row].Grade)],
            Weights = [.. kept.Select(row => _rows.Pairs[row].Weight)],
            PostOf = [.. kept.Select(row => postOf[row])],
            PersonOf = [.. kept.Select(row => personOf[row])],
            IsBlocked = blocked,
            IsFeasible = hasOracle ? [.. kept.Select(row => _rows.Pairs[row].IsFeasible!.Value)] : null,
            Truth = hasOracle ? [.. kept.Select(row => _rows.Pairs[row].TruthMilli!.Value / 1000f)] : null,
            Visible = hasOracle ? [.. kept.Select(row => _rows.Pairs[row].VisibleMilli!.Value / 1000f)] : null,
            DistanceKm = [.. kept.Select(row => _distances[row])],
            Groups = _groups,
            PostTwins = [.. _posts.Select((view, post) => view is null ? _postIds[post].Value : Twin(view.Post))],
            PostTrades = [.. _posts.Select(view => view is null ? "" : view.Post.Occupation?.Value ?? view.Post.Title)],
            PersonTrades = _personTrades,
        };
    }

    private static string Twin(Post post) => string.Join('\n', post.Title, post.Employer?.Value, post.Occupation?.Value, post.Region?.Value);

    private PairAccount Account(int kept, int blocked) => new()
    {
        Rows = _rows.Rows,
        Used = kept - blocked,
        Blocked = blocked,
        Unreadable = _rows.Unreadable,
        Repeated = _repeated,
        UnknownPost = _unknownPost,
        UnknownPerson = _unknownPerson,
        WithoutConsent = _withoutConsent,
        Gates = [.. _gates.OrderByDescending(gate => gate.Value).ThenBy(gate => gate.Key, StringComparer.Ordinal)],
    };
}
