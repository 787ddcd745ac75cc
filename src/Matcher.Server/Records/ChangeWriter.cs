using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// What would help as the contract has it, in one language. `hidesPerson` leaves out ids and scores: an app shows sentences and counts.
internal sealed class ChangeWriter(V1.Language language, MatchSnapshot snapshot, bool hidesPerson)
{
    private readonly MatchWriter _words = new(language, hidesPerson);

    public V1.SuggestChangesResponse Write(ChangeReport report, CandidateId candidate)
    {
        var wire = new V1.SuggestChangesResponse
        {
            Considered = report.Considered,
            InReach = report.InReach,
            Unchangeable = report.Unchangeable,
            NeedMore = report.NeedMore,
            Versions = VersionRecords.Write(report.Versions),
            Synthetic = snapshot.FindCandidate(candidate)!.IsSynthetic || report.Sets.Any(set => set.Best.Any(post => post.Post.IsSynthetic)),
        };
        foreach (ChangeSet set in report.Sets)
        {
            var one = new V1.ChangeSet { Opens = set.Opens, OpensOnlyTogether = set.OpensOnlyTogether };
            one.Changes.AddRange(set.Changes.Select(Write));
            one.Best.AddRange(set.Best.Select(post => Write(post.Post, post.Score, post.Band)));
            wire.Sets.Add(one);
        }

        wire.Notes.AddRange(report.Notes.Select(_words.Say));
        return wire;
    }

    public V1.SuggestChangesResponse Write(PairReport report)
    {
        bool isBlocked = report.Now.IsBlocked;
        var wire = new V1.SuggestChangesResponse
        {
            Considered = 1,
            InReach = isBlocked ? 0 : 1,
            Unchangeable = isBlocked && report.IsUnchangeable ? 1 : 0,
            NeedMore = isBlocked && report.Sets.Count == 0 && !report.IsUnchangeable ? 1 : 0,
            Versions = VersionRecords.Write(report.Versions),
            Synthetic = report.Now.Post.IsSynthetic || report.Now.Candidate.IsSynthetic,
        };
        foreach (PairChange set in report.Sets)
        {
            int opened = isBlocked ? 1 : 0;
            var one = new V1.ChangeSet { Opens = opened, OpensOnlyTogether = opened, Gain = hidesPerson ? 0 : set.After.Score - report.Now.Score };
            one.Changes.AddRange(set.Changes.Select(Write));
            one.Best.Add(Write(set.After.Post, set.After.Score, set.After.Band));
            wire.Sets.Add(one);
        }

        wire.Blocks.AddRange(report.Now.Blocks.Select(_words.Write));
        wire.Notes.AddRange(report.Notes.Select(_words.Say));
        return wire;
    }

    // While a human looks at what was decided automatically, nothing automatic is sent to the person's app.
    public V1.SuggestChangesResponse WriteWaiting()
    {
        var wire = new V1.SuggestChangesResponse { Versions = VersionRecords.Write(snapshot.Versions) };
        wire.Notes.Add(_words.Say(RecommendationService.UnderReview));
        return wire;
    }

    public V1.SuggestPostChangesResponse WriteForPost(ChangeReport report)
    {
        var wire = new V1.SuggestPostChangesResponse
        {
            Considered = report.Considered,
            InReach = report.InReach,
            Unchangeable = report.Unchangeable,
            NeedMore = report.NeedMore,
            Versions = VersionRecords.Write(report.Versions),
        };
        wire.Changes.AddRange(report.Sets.Select(set => new V1.PostChange { Change = Write(set.Changes[0]), People = set.Opens }));
        wire.Notes.AddRange(report.Notes.Select(_words.Say));
        return wire;
    }

    private V1.Change Write(Change change)
    {
        var wire = new V1.Change
        {
            Id = hidesPerson ? "" : change.Id,
            Kind = Words<V1.ChangeKind, ChangeKind>.Write(change.Kind),
            Actor = Words<V1.ChangeActor, ChangeActor>.Write(change.Actor),
            Sentence = _words.Say(change.Sentence),
        };
        if (change.Effort is { } tier)
            (wire.Tier, wire.Effort) = (Vocabulary<AccommodationTier>.Of(tier), _words.Say(AccommodationSentences.Of(tier)));
        wire.CourseIds.AddRange(change.CoursesIn(snapshot).Select(course => course.Id.Value));
        return wire;
    }

    private V1.ReachedPost Write(Post post, long score, FitBand band) => new()
    {
        PostId = post.Id.Value,
        Title = post.Title,
        Score = hidesPerson ? 0 : score,
        Band = Words<V1.FitBand, FitBand>.Write(band),
    };
}
