using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// Which courses are recommended: only where there is a need (有需求), the person can learn it (学得会) and it leads to work (能就业), row 22 of
/// the seed inventory. Ranked by what it truly does for this person: posts opened, posts that name it, posts lifted, by how much.
/// </summary>
internal sealed class CoursePlanner(MatchSnapshot snapshot, CandidateView person, Situation situation, PostReach reach)
{
    private const int MaxOthers = 5;
    private const int LeadsShown = 3;

    private readonly PostView[] _posts = [.. reach.Best.Select(best => best.Post), .. reach.NearMisses];

    /// <summary>The courses recommended and, with their reasons, those that are not; best first.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    public (IReadOnlyList<PlanCourse> Recommended, IReadOnlyList<PlanCourse> Others) Read(CancellationToken cancellationToken)
    {
        var links = new CourseReach(_posts);
        var found = new List<(PlanCourse Course, int Named, long Gain)>();
        foreach (var course in snapshot.ListCourses(after: null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsOffered(course) && Weigh(course, links) is { } weighed)
                found.Add(weighed);
        }

        var sorted = found.OrderByDescending(one => one.Course.Opens).ThenByDescending(one => one.Named).ThenByDescending(one => one.Course.Lifts)
            .ThenByDescending(one => one.Gain).ThenByDescending(one => one.Course.LeadsTo.Count).ThenBy(one => one.Course.Course).Select(one => one.Course).ToList();
        return ([.. sorted.Where(course => course.IsRecommended).Take(OneThreeOne.MaxCourses)], [.. sorted.Where(course => !course.IsRecommended).Take(MaxOthers)]);
    }

    private bool IsOffered(Course course) => course.IsOpenOn(snapshot.Versions.Day) && CourseDoors.IsNear(course, person.Candidate)
        && !person.Candidate.CompletedCourses.Contains(course.Id.Value, StringComparer.Ordinal);

    // Null for a course that has nothing to do with the person.
    private (PlanCourse, int Named, long Gain)? Weigh(Course course, CourseReach links)
    {
        var bearing = links.Of(course);
        var isWished = course.Occupations.Any(code => person.Candidate.Wishes.Occupations.Any(wish => CourseReach.IsAlike(wish, code)));
        if (bearing.Count == 0 && !isWished)
            return null;
        var (opens, lifts, gain) = Effects(course, bearing);
        var inReach = bearing.Where(index => index < reach.Best.Count).ToList();
        var orders = snapshot.OpenPostCountOf(course.Id);
        var (lacks, ask) = CourseDoors.Check(course, person.Candidate, snapshot);
        var obstacles = new List<Sentence>();
        if (situation.WantsTraining == false)
            obstacles.Add(new("有需求:本人不想参加培训", "Needed: the person does not want training"));
        else if (orders + inReach.Count + opens == 0 && !isWished)
            obstacles.Add(new("有需求:没有岗位要这项培训", "Needed: no post asks for it"));
        obstacles.AddRange(lacks);
        if (inReach.Count + opens == 0)
            obstacles.Add(new("能就业:没有通向够得着的岗位", "Leads to work: no post in reach"));
        return (Make(course, obstacles, ask, orders, (opens, lifts), inReach), links.NamedBy(course).Count(index => index < reach.Best.Count), gain);
    }

    private (int Opens, int Lifts, long Gain) Effects(Course course, IReadOnlyList<int> bearing)
    {
        var (opens, lifts, gain) = (0, 0, 0L);
        if (bearing.Count == 0)
            return (0, 0, 0L);
        var lesson = new Lesson(snapshot, person, course, _posts[bearing[0]]);
        foreach (var index in bearing)
        {
            if (index >= reach.Best.Count)
            {
                opens += lesson.Opens(_posts[index]) ? 1 : 0;
            }
            else if (lesson.Gain(_posts[index]) is > 0 and var more)
            {
                lifts++;
                gain += more;
            }
        }

        return (opens, lifts, gain);
    }

    private PlanCourse Make(Course course, List<Sentence> obstacles, IReadOnlyList<Sentence> ask, int orders, (int Opens, int Lifts) effects, List<int> inReach) => new()
    {
        Course = course.Id,
        Name = course.Name,
        Provider = course.Provider,
        EnrolUntil = course.EnrolUntil,
        StartsOn = course.StartsOn,
        FeeYuan = course.FeeYuan,
        Subsidy = course.Subsidy,
        Obstacles = obstacles,
        ToAsk = ask,
        Orders = orders,
        Opens = effects.Opens,
        Lifts = effects.Lifts,
        LeadsTo = [.. inReach.Take(LeadsShown).Select(index => _posts[index].Post.Id)],
        IsSynthetic = course.IsSynthetic,
    };
}
