using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Staff arrange lists.
internal sealed class ArrangementCalls(SnapshotKeeper keeper)
{
    // What a second writer is told of; the journal has all.
    private const int MostChangesTold = 10;

    public async Task<V1.ArrangeListResponse> ArrangeAsync(V1.ArrangeListRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        ListName? name = ArrangementRecords.ReadList(request.List, "list", fields);
        IReadOnlyList<ListEdit> edits = ListEdit.Read(request.Edits, fields);
        if (request.ExpectedVersion < 0)
            fields.Add("expected_version", $"was {request.ExpectedVersion}; it is 0 for a list that nobody arranged, and never below.");
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        ListName list = name!.Value;
        // A repetition is answered whatever has become of the pairs since.
        bool isAgain = request.RequestId.Length > 0 && keeper.Store.FindRequest(request.RequestId) is not null;
        IReadOnlyDictionary<string, long?> ranks = isAgain
            ? new Dictionary<string, long?>()
            : await keeper.ReadAsync(snapshot => Ranks(snapshot, list, edits, context.CancellationToken), context.CancellationToken);
        var made = new Recording(keeper.Time.GetUtcNow(), Caller.Of(context).Key.Name);
        Arrangement arranged = await keeper.WriteAsync(order, writer => (list.Id, Arrange(writer, list, edits, request.ExpectedVersion, ranks, made)),
            (store, _) => store.Counsel.FindArrangement(list), context.CancellationToken);
        return new V1.ArrangeListResponse { Arrangement = ArrangementRecords.Write(arranged) };
    }

    public Task<V1.GetArrangementResponse> GetAsync(V1.GetArrangementRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        ListName? list = ArrangementRecords.ReadList(request.List, "list", fields);
        fields.ThrowIfAny();
        IRecordStore store = keeper.Store;
        if (list!.Value.Candidate is { } candidate && store.Find(candidate) is null)
            throw Faults.NotFound("Candidate", candidate.Value);
        if (list.Value.Post is { } post && store.Find(post) is null)
            throw Faults.NotFound("Post", post.Value);
        return Task.FromResult(new V1.GetArrangementResponse { Arrangement = ArrangementRecords.Write(store.Counsel.FindArrangement(list.Value)) });
    }

    // The ranks by score of the entries, where they have one. A pair that a gate keeps out is never put into a list; if one is blocked
    // later, the list leaves it out by itself.
    private static Dictionary<string, long?> Ranks(MatchSnapshot snapshot, ListName list, IReadOnlyList<ListEdit> edits, CancellationToken cancellationToken)
    {
        RequireOwner(snapshot, list);
        var ranks = new Dictionary<string, long?>();
        foreach (ListEdit edit in edits)
        {
            (PostId post, CandidateId candidate) = list.PairWith(edit.Entry);
            if (edit.Placing is not null)
                RequirePair(snapshot, list, post, candidate);
            long? rank = ArrangedLists.Find(snapshot, list, edit.Entry, cancellationToken)?.Rank;
            if (edit.Shows && rank is null)
                throw Refusal(snapshot, post, candidate);
            ranks[edit.Entry] = rank;
        }

        return ranks;
    }

    private static void RequireOwner(MatchSnapshot snapshot, ListName list)
    {
        if (list.Post is { } post && snapshot.FindPost(post) is null)
            throw Faults.NotFound("Post", post.Value);
        if (list.Candidate is { } candidate)
            RequirePerson(snapshot, candidate);
    }

    private static void RequirePair(MatchSnapshot snapshot, ListName list, PostId post, CandidateId candidate)
    {
        if (list.Kind == ListKind.Recommendation && snapshot.FindPost(post) is null)
            throw Faults.NotFound("Post", post.Value);
        if (list.Kind == ListKind.Shortlist)
            RequirePerson(snapshot, candidate);
    }

    private static void RequirePerson(MatchSnapshot snapshot, CandidateId candidate)
    {
        if (snapshot.FindAnybody(candidate) is not { } person)
            throw Faults.NotFound("Candidate", candidate.Value);
        if (!person.ConsentsToMatching)
            throw Faults.NoConsent(candidate.Value);
    }

    private static RpcException Refusal(MatchSnapshot snapshot, PostId post, CandidateId candidate) =>
        Matchmaker.Explain(snapshot, post, candidate) is { IsBlocked: true } match
            ? Faults.PairBlocked(post.Value, candidate.Value, match.Blocks[0])
            : Faults.PostDealtWith(post.Value, candidate.Value);

    private static Arrangement Arrange(
        IRecordWriter writer, ListName list, IReadOnlyList<ListEdit> edits, long expected, IReadOnlyDictionary<string, long?> ranks, Recording made)
    {
        Arrangement before = writer.Counsel.FindArrangement(list);
        if (before.Version != expected)
            throw Faults.ArrangementChanged(expected, before.Version, [.. writer.Counsel.ListActsSince(list, expected, MostChangesTold)]);
        RequireAll(writer, list, edits);
        long version = before.Version + 1;
        List<ArrangedEntry> entries = [.. before.Entries];
        for (int i = 0; i < edits.Count; i++)
        {
            ListEdit edit = edits[i];
            if (entries.RemoveAll(entry => entry.Id == edit.Entry) == 0 && edit.Placing is null)
                throw Faults.Invalid($"{edit.Path}.entry_id", $"'{edit.Entry}' is not arranged in this list.");
            if (edit.Placing is { } placing)
                entries.Add(new ArrangedEntry(edit.Entry, placing, edit.Place, edit.Reason, made, version) { OriginalRank = ranks[edit.Entry], Order = i });
            writer.Counsel.Record(Act(list, edit, version, ranks[edit.Entry], made));
        }

        if (entries.Count > Arrangement.MostEntries)
            throw Faults.Invalid("edits", $"would leave {entries.Count} arranged entries; at most {Arrangement.MostEntries} are kept.");
        var after = new Arrangement(list, version, entries);
        writer.Counsel.Put(after);
        return after;
    }

    // Somebody may have been deleted since the pairs were looked at.
    private static void RequireAll(IRecordWriter writer, ListName list, IReadOnlyList<ListEdit> edits)
    {
        foreach (ListEdit edit in edits.Where(edit => edit.Placing is not null))
        {
            (PostId post, CandidateId candidate) = list.PairWith(edit.Entry);
            if (writer.Find(post) is null)
                throw Faults.NotFound("Post", post.Value);
            if (writer.Find(candidate) is null)
                throw Faults.NotFound("Candidate", candidate.Value);
        }
    }

    private static CounselAct Act(ListName list, ListEdit edit, long version, long? rank, Recording made)
    {
        (PostId post, CandidateId candidate) = list.PairWith(edit.Entry);
        ActKind kind = edit.Placing switch
        {
            Placing.Moved => ActKind.Moved,
            Placing.Pinned => ActKind.Pinned,
            Placing.Hidden => ActKind.Hidden,
            _ => ActKind.TakenBack,
        };
        return new CounselAct(kind, made) { Post = post, Candidate = candidate, List = list.Kind, ListVersion = version, Place = edit.Place, OriginalRank = rank, Why = edit.Reason };
    }
}
