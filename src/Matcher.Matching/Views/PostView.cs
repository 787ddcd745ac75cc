using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>A post made ready for matching on one day: stale provisions read as unknown, text folded, places looked up.</summary>
internal sealed class PostView
{
    private static readonly int Kinds = Vocabulary<ProvisionKind>.All.Count;

    private readonly Provision?[] _provisions = new Provision?[Kinds];
    private readonly int _provisionMaxAgeDays;
    private readonly IReadOnlyList<(Level Least, Level Most)>? _usual;
    private PostWords? _words;
    private readonly Demand?[] _demands = new Demand?[FunctionAxes.Count];

    /// <summary>Makes a post ready.</summary>
    /// <param name="post">The post.</param>
    /// <param name="employer">Who offers it; null if unknown.</param>
    /// <param name="hash">The post's part of the keyed hash.</param>
    /// <param name="day">The day on which dates are judged.</param>
    /// <param name="provisionMaxAgeDays">After how many days a provision counts as unknown.</param>
    /// <param name="words">What its words were read as; null to read them here, from a post with its description.</param>
    public PostView(Post post, Employer? employer, ulong hash, DateOnly day, int provisionMaxAgeDays, PostWords? words = null)
    {
        _words = words;
        Post = post;
        Employer = employer;
        Hash = hash;
        Day = day;
        _provisionMaxAgeDays = provisionMaxAgeDays;
        IsOpen = post.IsOpenOn(day);
        foreach (var provision in post.Provisions)
        {
            if (!provision.IsStaleOn(day, provisionMaxAgeDays))
                _provisions[(int)provision.Kind] = provision;
        }

        foreach (var demand in post.Demands)
            _demands[(int)demand.Axis] = demand;
        RequiredSkills = [.. post.RequiredSkills.SelectMany(SkillLexicon.Asked).Distinct(StringComparer.Ordinal)];
        PreferredSkills = [.. post.PreferredSkills.SelectMany(SkillLexicon.Asked).Distinct(StringComparer.Ordinal)];
        Place = PlaceView.Of(post.Region);
        _usual = post.Occupation is { } occupation && post.ListedFunctions.IsEmpty ? OccupationDemands.Of(occupation) : null;
    }

    public Post Post { get; }

    public Employer? Employer { get; }

    public ulong Hash { get; }

    /// <summary>The day on which dates were judged.</summary>
    public DateOnly Day { get; }

    public bool IsOpen { get; }

    public bool IsHomeBased => Post.WorkMode == WorkMode.HomeBased;

    /// <summary>What has to be held for the required skills, each once, as <see cref="SkillLexicon.Asked"/> tells it.</summary>
    public IReadOnlyList<string> RequiredSkills { get; }

    /// <summary>What has to be held for the preferred skills, each once.</summary>
    public IReadOnlyList<string> PreferredSkills { get; }

    public PlaceView? Place { get; }

    /// <summary>The concepts that its words name; nothing unless a list has it.</summary>
    public PostWords Words => _words ??= PostWords.Of(Post);

    /// <summary>The same post as it would read if the employer said where the work is done.</summary>
    public PostView With(WorkMode mode) => new(Post with { WorkMode = mode }, Employer, Hash, Day, _provisionMaxAgeDays, Words);

    /// <summary>The same post with other facts, of the same words.</summary>
    public PostView With(Post changed) => ReferenceEquals(changed, Post) ? this : new(changed, Employer, Hash, Day, _provisionMaxAgeDays, Words);

    /// <summary>Something that stands for every post with a part of this one, of the same employer; never ranked.</summary>
    public PostView Representative(Post part) => new(part, part.Employer == Post.Employer ? Employer : null, 0, Day, _provisionMaxAgeDays, part.ListedFunctions.IsEmpty ? PostWords.None : Words);

    /// <summary>The demand on file; null if there is none.</summary>
    public Demand? DemandOn(FunctionAxis axis) => _demands[(int)axis];

    /// <summary>The provision on file that still counts; null if there is none.</summary>
    public Provision? ProvisionOf(ProvisionKind kind) => _provisions[(int)kind];

    /// <summary>
    /// The levels that a demand could have. Without an entry a demand is unknown, not absent; work at home asks for no way to a
    /// workplace unless the employer declared one.
    /// </summary>
    public LevelRange DemandLevels(FunctionAxis axis) => _demands[(int)axis] switch
    {
        { Level: { } level } demand => new(demand.Least?.Value ?? level.Value, demand.Most?.Value ?? level.Value),
        { } => new(1, Level.Max),
        null when IsHomeBased && axis is FunctionAxis.ReachWorkplace or FunctionAxis.Travel => new(0, 0),
        null => LevelRange.Any,
    };

    /// <summary>
    /// Between which levels posts of the occupation usually ask, which nobody has verified: a prior for chances and for people to read, never
    /// for what is possible. Null where anybody or anything else speaks of the demand, or the occupation says nothing of it.
    /// </summary>
    public LevelRange? UsualLevels(FunctionAxis axis)
    {
        if (_usual is null || _demands[(int)axis] is not null || DemandLevels(axis).IsKnown)
            return null;
        var range = new LevelRange(_usual[(int)axis].Least.Value, _usual[(int)axis].Most.Value);
        return range == LevelRange.Any ? null : range;
    }

    /// <summary>The state of a provision; what belongs to a workplace is no question for work at home.</summary>
    public (ProvisionState State, AccommodationTier? Tier) ProvisionState(ProvisionKind kind)
    {
        if (IsHomeBased && SiteProvisions.Contains(kind))
            return (Domain.ProvisionState.Yes, null);
        return _provisions[(int)kind] is { } provision ? (provision.State, provision.Tier) : (Domain.ProvisionState.Unknown, null);
    }
}
