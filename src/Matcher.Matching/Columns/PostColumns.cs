using System.Collections.Immutable;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A post as columns.</summary>
internal sealed class PostColumns : PoolColumns<PostView>
{
    private readonly PostPart<WorkPlace, (string, int?, bool?)> _place;
    private readonly int _placeColumn;

    public PostColumns()
        : base([.. PostFacets.All()])
    {
        (_placeColumn, _place) = Only<PostPart<WorkPlace, (string, int?, bool?)>>();
        Sets = [Courses];
    }

    public override ImmutableArray<IValueSet<PostView>> Sets { get; }

    /// <summary>Courses that count towards the post; nothing known of it where the post names none.</summary>
    public ValueSet<PostView, string> Courses { get; } = new(post => post.Post.Courses.Count == 0 ? null : post.Post.Courses, course => course);

    public override PoolRow Row(PostView row) => new()
    {
        Id = row.Post.Id.Value,
        Hash = row.Hash,
        Facets = FacetsOf(row),
        Sets = SetsOf(row),
    };

    protected override PlaceView? PlaceOf(int[] facets) => _place.At(facets[_placeColumn]).Place;
}
