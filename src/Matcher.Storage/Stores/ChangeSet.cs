using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Storage;

/// <summary>Ids of what a transaction changed.</summary>
internal sealed class ChangeSet
{
    public PostIdSet Posts { get; } = new();

    public HashSet<PostId> DeletedPosts { get; } = [];

    public HashSet<EmployerId> Employers { get; } = [];

    public HashSet<CandidateId> Candidates { get; } = [];

    public HashSet<FairId> Fairs { get; } = [];

    public HashSet<CourseId> Courses { get; } = [];

    public HashSet<OutcomeId> Outcomes { get; } = [];

    /// <summary>Writes of arrangements, reviews and their journal.</summary>
    public int CounselWrites { get; set; }

    public HashSet<PlanId> Plans { get; } = [];

    public HashSet<ServiceId> Services { get; } = [];

    public bool IsEmpty => Posts.Count + Employers.Count + Candidates.Count + Fairs.Count + Courses.Count + Outcomes.Count + CounselWrites + Plans.Count + Services.Count == 0;

    public StoreChange At(long version) => new(version)
    {
        Posts = Posts,
        DeletedPosts = DeletedPosts,
        Employers = Employers,
        Candidates = Candidates,
        Fairs = Fairs,
        Courses = Courses,
        Outcomes = Outcomes,
        Plans = Plans,
        Services = Services,
    };
}
