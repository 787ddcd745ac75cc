using System.Collections.Immutable;
using Matcher.Domain;
using Matcher.Scoring;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>A person as columns.</summary>
internal sealed class CandidateColumns : PoolColumns<CandidateView>
{
    private readonly PlaceFacet _place;
    private readonly int _placeColumn;

    public CandidateColumns()
        : base([.. CandidateFacets.All()])
    {
        (_placeColumn, _place) = Only<PlaceFacet>();
        Sets = [Skills, Titles, Occupations, Courses, ShownTo];
    }

    public override ImmutableArray<IValueSet<CandidateView>> Sets { get; }

    /// <summary>What the skills answer. All of it is in the column, so that each skill that is asked is one value and counts once.</summary>
    public ValueSet<CandidateView, string> Skills { get; } = new(candidate => candidate.Skills, skill => skill);

    /// <summary>Titles of work that are wished.</summary>
    public ValueSet<CandidateView, TitleProfile> Titles { get; } = new(candidate => NullIfEmpty(candidate.Candidate.Wishes.Titles), TitleProfile.Of);

    /// <summary>Which wished titles were like the titles of posts that asked.</summary>
    public KeptMeanings<string, LikeTitles> LikeTitles { get; } = new(1 << 20);

    /// <summary>Occupations that are wished or learned.</summary>
    public ValueSet<CandidateView, OccupationCode> Occupations { get; } =
        new(candidate => NullIfEmpty(candidate.Candidate.Wishes.Occupations)?.Select(code => code.Value), code => new OccupationCode(code));

    /// <summary>Courses completed.</summary>
    public ValueSet<CandidateView, string> Courses { get; } = new(candidate => candidate.Candidate.CompletedCourses, course => course);

    /// <summary>Employers that the person agreed to be shown to.</summary>
    public ValueSet<CandidateView, string> ShownTo { get; } = new(
        candidate => candidate.Candidate.Consents
            .Where(consent => consent.Employer is { } employer && candidate.Candidate.ConsentsToShowing(employer))
            .Select(consent => consent.Employer!.Value.Value),
        employer => employer);

    public override PoolRow Row(CandidateView row) => new()
    {
        Id = row.Candidate.Id.Value,
        Hash = row.Hash,
        Priority = Scorer.Priority(row),
        Facets = FacetsOf(row),
        Sets = SetsOf(row),
    };

    protected override PlaceView? PlaceOf(int[] facets) => _place.At(facets[_placeColumn]);

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;
}
