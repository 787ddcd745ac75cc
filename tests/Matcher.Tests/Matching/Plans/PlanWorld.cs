using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>A store with posts, courses and one person, and the plans made from it.</summary>
internal sealed class PlanWorld : IDisposable
{
    public static readonly DateOnly Day = new(2024, 7, 10);

    private readonly MatchWorld _world;
    private readonly Candidate _person;

    public PlanWorld(Candidate person, IEnumerable<Post> posts, IEnumerable<Course>? courses = null, DateOnly? day = null, params (ServiceKind Kind, DateOnly GivenOn)[] services)
    {
        _person = person;
        _world = new MatchWorld(posts, [person], day: day ?? Day, courses: courses);
        using (var writer = _world.Store.BeginWrite())
        {
            for (var i = 0; i < services.Length; i++)
                writer.Put(Service(i, services[i].Kind, services[i].GivenOn));
            writer.Commit();
        }

        Snapshot = MatchSnapshot.Build(_world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), day ?? Day);
    }

    public MatchSnapshot Snapshot { get; }

    public static Candidate Person() => new()
    {
        Id = new CandidateId("person-1"),
        BirthDate = new DateOnly(1995, 3, 1),
        Residence = new RegionCode("360702"),
        Education = EducationLevel.SeniorSecondary,
        Skills = ["打字"],
        Licences = [],
        Status = EmploymentStatus.Unemployed,
        Disabilities = [new(DisabilityType.Limb, 3)],
        Consents = [new Consent(ConsentPurpose.Match, null, LegalBasis.Consent, DateTimeOffset.UnixEpoch)],
    };

    public static Post Post(string id, string title = "客服专员") => new()
    {
        Id = new PostId(id),
        Title = title,
        Region = new RegionCode("360702"),
        Education = new EducationRequirement(EducationLevel.JuniorSecondary),
        Form = EmploymentForm.Quota,
    };

    public static Course Course(string id, string name = "客服培训") => new() { Id = new CourseId(id), Name = name, Region = new RegionCode("360702") };

    public PlanContent Plan(Situation? situation = null, RuleSet? notes = null) =>
        Planner.Make(Snapshot, notes ?? RuleSet.Notes, _person.Id, situation ?? Situation.Unknown, TestContext.Current.CancellationToken)!;

    public MatchList Recommend() => Matchmaker.Recommend(Snapshot, _person.Id, new HashSet<PostId>(), new ListRequest(500), TestContext.Current.CancellationToken)!;

    public void Dispose()
    {
        Snapshot.Dispose();
        _world.Dispose();
    }

    private ServiceRecord Service(int number, ServiceKind kind, DateOnly day) => new()
    {
        Id = new ServiceId($"service-{number}"),
        Candidate = _person.Id,
        Kind = kind,
        GivenOn = day,
        Recorded = new Recording(DateTimeOffset.UnixEpoch, "desk"),
    };
}
