using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// The people behind the ids that fair systems know.
internal sealed class PeopleAtFairs
{
    private readonly Dictionary<FairId, HashSet<string>> _asked = [];
    private readonly Dictionary<(FairId Fair, string OpaqueId), CandidateId> _found = [];

    public bool IsEmpty => _asked.Count == 0;

    // Of fairs that the caller does not reach nothing is looked up.
    public static PeopleAtFairs AskedFor(IEnumerable<V1.Outcome> outcomes, Caller caller)
    {
        var people = new PeopleAtFairs();
        foreach (V1.Outcome outcome in outcomes.Where(outcome => outcome.OpaqueId.Length > 0 && Identifier.IsValid(outcome.FairId)))
        {
            var fair = new FairId(outcome.FairId);
            if (!caller.Reaches(fair))
                continue;
            if (!people._asked.TryGetValue(fair, out HashSet<string>? ids))
                people._asked[fair] = ids = new(StringComparer.Ordinal);
            ids.Add(outcome.OpaqueId);
        }

        return people;
    }

    public PeopleAtFairs FoundIn(MatchSnapshot snapshot, CancellationToken cancellationToken)
    {
        foreach ((FairId fair, HashSet<string> ids) in _asked)
        {
            foreach ((string opaqueId, CandidateId candidate) in FairPeople.Find(snapshot, fair, ids, cancellationToken))
                _found[(fair, opaqueId)] = candidate;
        }

        return this;
    }

    // Only people who agree to be shown to the post's employer are there for a fair; who withdrew looks like nobody.
    public CandidateId Find(Outcome outcome, string opaqueId, IRecordWriter writer) =>
        _found.TryGetValue((outcome.Fair!.Value, opaqueId), out CandidateId id)
        && writer.Find(outcome.Post)?.Employer is { } employer
        && writer.Find(id)?.ConsentsToShowing(employer) == true
            ? id
            : throw Faults.NotFound("Candidate", opaqueId);
}
