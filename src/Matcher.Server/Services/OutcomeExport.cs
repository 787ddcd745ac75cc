using Google.Protobuf;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Training data from recorded outcomes, in messages of a size that clients take. Held in memory: pairs and people who agreed to
// research are few beside everybody on file.
internal sealed class OutcomeExport(MatchSnapshot snapshot, ReadOnlyMemory<byte> secret)
{
    private const int PartBytes = 1024 * 1024;

    private static readonly int[] ShownPositions = [1, 2, 3, 5, 10, 20, 50, 100];

    private readonly TrainingRecords _records = new(secret, snapshot.Versions.Day, snapshot.Settings.ProvisionMaxAgeDays);
    private readonly List<V1.ExportOutcomesResponse> _parts = [new()];
    private int _bytes;
    private bool _isSynthetic;

    public IReadOnlyList<V1.ExportOutcomesResponse> Make(CancellationToken cancellationToken)
    {
        // A pair can only be scored if the person agreed to be matched too.
        TrainingSelection selection = TrainingSelection.Of(snapshot.ReadOutcomes(), id =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return snapshot.FindAnybody(id) is { ConsentsToResearch: true, ConsentsToMatching: true };
        }, snapshot.Versions.Day);
        List<PostId> posts = [.. selection.Pairs.Select(pair => pair.Post).Distinct().Order()];
        List<CandidateId> people = [.. selection.Pairs.Select(pair => pair.Candidate).Distinct()];
        foreach (Post post in posts.Select(snapshot.FindPost).OfType<Post>())
            Add(Write(post), part => part.Posts);
        foreach (Candidate person in people.Select(snapshot.FindAnybody).OfType<Candidate>())
            Add(Write(person), part => part.Candidates);
        foreach (TrainingPair pair in selection.Pairs)
            Add(Write(pair), part => part.Pairs);
        _parts[^1].Account = Account(selection, posts.Count, people.Count);
        return _parts;
    }

    private void Add<T>(T item, Func<V1.ExportOutcomesResponse, ICollection<T>> list)
        where T : IMessage
    {
        _bytes += item.CalculateSize();
        if (_bytes > PartBytes)
        {
            _parts.Add(new V1.ExportOutcomesResponse());
            _bytes = item.CalculateSize();
        }

        list(_parts[^1]).Add(item);
    }

    private V1.Post Write(Post post)
    {
        _isSynthetic |= post.IsSynthetic;
        Post outside = _records.Of(post);
        return PostWriter.Write(outside, outside.Employer?.Value);
    }

    private V1.Candidate Write(Candidate person)
    {
        _isSynthetic |= person.IsSynthetic;
        return CandidateWriter.Write(_records.Of(person));
    }

    private V1.TrainingPair Write(TrainingPair pair) => new()
    {
        PostId = _records.Of(pair.Post).Value,
        CandidateId = _records.Of(pair.Candidate).Value,
        Grade = pair.Grade,
        Weight = pair.Weight,
        Origin = OutcomeRecords.Write(pair.Origin),
        Source = Words<V1.OutcomeSource, OutcomeSource>.Write(pair.Source),
    };

    private V1.ExportAccount Account(TrainingSelection selection, int posts, int people)
    {
        var account = new V1.ExportAccount
        {
            Records = selection.Records,
            RecordsUsed = selection.RecordsUsed,
            Pairs = selection.Pairs.Count,
            Posts = posts,
            Candidates = people,
            Versions = VersionRecords.Write(snapshot.Versions),
            Synthetic = _isSynthetic,
        };
        account.LeftOut.AddRange(selection.LeftOut.OrderBy(count => count.Key)
            .Select(count => new V1.LeftOutCount { Reason = Words<V1.LeftOut, LeftOut>.Write(count.Key), Records = count.Value }));
        account.Positions.AddRange(selection.Curves.OrderBy(curve => curve.Key).SelectMany(curve => ShownPositions.Select(position => new V1.PositionShare
        {
            Way = Words<V1.ListWay, ListWay>.Write(curve.Key),
            Position = position,
            Share = curve.Value.Share(position),
            Estimated = curve.Value.IsEstimated(position),
        })));
        return account;
    }
}
