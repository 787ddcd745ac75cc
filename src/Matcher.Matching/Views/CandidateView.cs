using System.Globalization;
using Matcher.Domain;
using Matcher.Scoring;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>A person made ready for matching on one day: assessments that ran out read as unassessed, text folded, places looked up.</summary>
internal sealed class CandidateView
{
    private readonly FunctionAssessment?[] _functions = new FunctionAssessment?[FunctionAxes.Count];

    public CandidateView(Candidate candidate, ReadOnlySpan<byte> tieKey, DateOnly day)
        : this(candidate, PairHash.OfId(tieKey, candidate.Id.Value), day)
    {
    }

    private CandidateView(Candidate candidate, ulong hash, DateOnly day)
    {
        Candidate = candidate;
        Hash = hash;
        Day = day;
        foreach (var function in candidate.Functions)
        {
            if (function.IsValidOn(day))
                _functions[(int)function.Axis] = function;
        }

        Skills = candidate.Skills?.SelectMany(SkillLexicon.Held).ToHashSet(StringComparer.Ordinal);
        Place = PlaceView.Of(candidate.Residence);
        Age = candidate.AgeOn(day);
    }

    /// <summary>Somebody who stands for everybody with the same facts; never ranked.</summary>
    public static CandidateView Representative(Candidate candidate, DateOnly day) => new(candidate, 0, day);

    /// <summary>The same person with other facts.</summary>
    public CandidateView With(Candidate changed) => ReferenceEquals(changed, Candidate) ? this : new(changed, Hash, Day);

    public Candidate Candidate { get; }

    /// <summary>The day on which dates were judged.</summary>
    public DateOnly Day { get; }

    public ulong Hash { get; }

    /// <summary>All that the skills answer, as <see cref="SkillLexicon.Held"/> tells it; null if nobody asked.</summary>
    public IReadOnlySet<string>? Skills { get; }

    public PlaceView? Place { get; }

    /// <summary>Types, grades and kinds in order: people with the same key have the same priors.</summary>
    public string DisabilityKey => field ??= string.Join(' ', Candidate.Disabilities
        .Select(one => string.Create(CultureInfo.InvariantCulture, $"{(int)one.Type}{one.Grade}{(one.Kind is { } kind ? $":{(int)kind}" : "")}"))
        .Order(StringComparer.Ordinal));

    public int? Age { get; }

    /// <summary>The assessment that still counts; null if the function is unassessed.</summary>
    public FunctionAssessment? FunctionOn(FunctionAxis axis) => _functions[(int)axis];

    /// <summary>The levels that a function could have.</summary>
    public LevelRange FunctionLevels(FunctionAxis axis) =>
        _functions[(int)axis] is { } function ? new(function.Level.Value, function.Level.Value) : LevelRange.Any;
}
