using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>One plan being made.</summary>
internal sealed class PlanMaking(MatchSnapshot snapshot, RuleSet notes, Candidate candidate, Situation situation)
{
    private const int MaxNextSteps = 3;

    private readonly DateOnly _day = snapshot.Versions.Day;
    private readonly RegionCode? _place = candidate.Residence ?? candidate.Hukou;

    public PlanContent Make(CancellationToken cancellationToken)
    {
        var person = snapshot.FindPerson(candidate.Id);
        var services = snapshot.ListServices(candidate.Id);
        var noteReader = new NoteReader(notes, _place, _day);
        var reach = person is null ? null : PostReach.Read(snapshot, person, cancellationToken);
        var open = reach?.Best.Select((best, i) => (best.Post, Rank: i + 1L)).ToList() ?? [];
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
                    ShortfallReader.OfPosts(posts.Length, reach, open.Count - kept.Count, snapshot, person),
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
}
