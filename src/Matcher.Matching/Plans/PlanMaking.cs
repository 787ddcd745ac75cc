using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>One plan being made.</summary>
internal sealed class PlanMaking(MatchSnapshot snapshot, RuleSet notes, Candidate candidate, Situation situation)
{
    private const int MaxNextSteps = 3;

    // How far an arranged list is read; each of its posts is a match.
    private const int ArrangedWindow = 30;

    private readonly DateOnly _day = snapshot.Versions.Day;
    private readonly RegionCode? _place = candidate.Residence ?? candidate.Hukou;

    public PlanContent Make(CancellationToken cancellationToken)
    {
        var person = snapshot.FindPerson(candidate.Id);
        var services = snapshot.ListServices(candidate.Id);
        var noteReader = new NoteReader(notes, _place, _day);
        var reach = person is null ? null : PostReach.Read(snapshot, person, cancellationToken);
        var arrangement = person is null ? null : snapshot.Counsel.FindArrangement(ListName.Of(candidate.Id));
        var open = Order(reach, arrangement, cancellationToken);
        var kept = open.Where(one => !Ladder.IsBarred(one.Post.Post, situation)).ToList();
        var writer = person is null ? null : new PlanPostWriter(snapshot, person, situation, noteReader);
        PlanPost[] posts = [.. kept.Take(OneThreeOne.PostsOwed).Select(one => writer!.Write(one.Post, one.Rank))];
        PlanPost[] steps = [.. kept.Where(one => Ladder.IsNext(one.Post.Post, situation)).Take(MaxNextSteps).Select(one => writer!.Write(one.Post, one.Rank))];
        var (courses, others) = person is null ? ([], []) : new CoursePlanner(snapshot, person, situation, reach!).Read(cancellationToken);
        var guidance = services.Where(service => service.Kind == ServiceKind.CareerGuidance).Select(service => (DateOnly?)service.GivenOn).Max();
        var subjects = PlanSubjects.Of(candidate, person is not null, situation, posts, courses);
        return new PlanContent
        {
            Versions = snapshot.Versions,
            NoteRules = notes.Version,
            IsPersonalised = person is not null,
            OneThreeOne = new OneThreeOne
            {
                GuidanceOn = guidance,
                Posts = posts,
                Courses = courses,
                Shortfalls = [.. new[]
                {
                    ShortfallReader.OfGuidance(guidance),
                    ShortfallReader.OfPosts(posts.Length, reach, (open.Count - kept.Count, arrangement?.Entries.Count(entry => entry.Placing == Placing.Hidden) ?? 0), snapshot, person),
                    ShortfallReader.OfCourses(courses, others, person is not null),
                }.OfType<Shortfall>()],
            },
            Duties = DutyReader.Read(candidate.Status, situation, services),
            FollowUps = FollowUpReader.Read(candidate.Status, situation, _place, notes, _day),
            OtherCourses = others,
            NextSteps = steps,
            Notes = noteReader.Read(subjects, person?.Candidate),
            Missing = MissingReader.Read(candidate, person is not null, situation),
            IsSynthetic = candidate.IsSynthetic || posts.Concat(steps).Any(post => post.IsSynthetic) || courses.Concat(others).Any(course => course.IsSynthetic),
        };
    }
    // As the person's list is shown: where staff moved, pinned or hid posts, the plan follows. Ranks stay those by score.
    private List<(PostView Post, long Rank)> Order(PostReach? reach, Arrangement? arrangement, CancellationToken cancellationToken)
    {
        if (reach is null)
            return [];
        if (arrangement is null or { Entries.Count: 0 })
            return [.. reach.Best.Select((best, i) => (best.Post, i + 1L))];
        var list = ArrangedLists.Recommend(snapshot, candidate.Id, new HashSet<PostId>(), ArrangedWindow, after: null, cancellationToken)!;
        return [.. list.Matches.Select(ranked => (snapshot.FindView(ranked.Match.Post.Id)!, ranked.OriginalRank))];
    }
}
