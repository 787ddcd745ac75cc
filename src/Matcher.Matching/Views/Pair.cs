using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A post and a person with the fits between them; what every gate and feature reads.</summary>
/// <remarks>Depends on nothing but the two records, the rules, the day and the model's priors. Not thread-safe: fits are worked out when they are asked for.</remarks>
internal sealed class Pair
{
    private FitRange?[]? _fits;
    private bool _hasFits;
    private IReadOnlyList<(Need Need, FitRange Fit)>? _needs;

    /// <summary>Puts the two together.</summary>
    /// <param name="post">The post.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="day">The day on which dates are judged.</param>
    /// <param name="priors">The model's type priors; null where they may not speak: in anything that an employer could read a type from.</param>
    public Pair(PostView post, CandidateView candidate, RuleSet rules, DateOnly day, TypePriors? priors)
    {
        Post = post;
        Candidate = candidate;
        Rules = rules;
        Day = day;
        Priors = priors;
    }

    public PostView Post { get; private set; }

    public CandidateView Candidate { get; private set; }

    public RuleSet Rules { get; }

    public DateOnly Day { get; }

    /// <summary>The type priors; null if they may not speak.</summary>
    public TypePriors? Priors { get; }

    /// <summary>The courses on file, for their names in explanations; null if nobody reads them. They have no say in any value.</summary>
    public SortedRecords<CourseId, Course>? Courses { get; init; }

    /// <summary>The person's needs in order, each with its fit.</summary>
    public IReadOnlyList<(Need Need, FitRange Fit)> Needs => _needs ??= [.. Candidate.Candidate.Needs.Select(need => Fit(Post, need))];

    /// <summary>The same person with a variant of the post.</summary>
    public Pair With(PostView post) => new(post, Candidate, Rules, Day, Priors) { Courses = Courses };

    /// <summary>Puts another post in and forgets what was worked out, so that asking about many makes one pair; for whoever made the pair and alone holds it.</summary>
    public Pair Turn(PostView post)
    {
        Post = post;
        return Forget();
    }

    /// <inheritdoc cref="Turn(PostView)"/>
    public Pair Turn(CandidateView candidate)
    {
        Candidate = candidate;
        return Forget();
    }

    /// <summary>The fit on an axis; worked out when it is first asked for.</summary>
    public FitRange FitOn(FunctionAxis axis)
    {
        _hasFits = true;
        return (_fits ??= new FitRange?[FunctionAxes.Count])[(int)axis] ??= AxisFitter.Fit(Post, Candidate, axis, Priors);
    }

    /// <summary>
    /// Whether an axis matters to the pair: the person is not known to reach the top of it, and the post is not known to ask nothing.
    /// Provisions have no say, so adding one never changes which axes matter.
    /// </summary>
    public bool Matters(FunctionAxis axis) =>
        Candidate.FunctionLevels(axis).Low < Level.Max && Post.DemandLevels(axis).High > 0;

    /// <summary>Everything about access that matters to the pair: the axes that do, then the needs.</summary>
    public IEnumerable<FitRange> AccessItems => FunctionAxes.All.Where(Matters).Select(FitOn).Concat(Needs.Select(need => need.Fit));

    /// <summary>Whether a bridge spans any gap that this pair may have: amplified sound is of no use to a person who hears nothing.</summary>
    public bool CouldUse(Bridge bridge)
    {
        var (demands, functions) = (Post.DemandLevels(bridge.Axis), Candidate.FunctionLevels(bridge.Axis));
        for (var demand = demands.Low; demand <= demands.High; demand++)
        {
            for (var function = functions.Low; function <= functions.High && function < demand; function++)
            {
                if (bridge.Spans(new Level(function), new Level(demand)))
                    return true;
            }
        }

        return false;
    }

    private Pair Forget()
    {
        if (_hasFits)
            Array.Clear(_fits!);
        (_hasFits, _needs) = (false, null);
        return this;
    }

    private static (Need, FitRange) Fit(PostView post, Need need)
    {
        var (state, tier) = post.ProvisionState(need.Provision);
        return (need, FitRange.OfNeed(state, tier));
    }
}
