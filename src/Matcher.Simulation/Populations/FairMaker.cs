using System.Globalization;

namespace Matcher.Simulation;

/// <summary>Draws fairs out of the posts that are open on the reference day.</summary>
internal static class FairMaker
{
    private static readonly string[] Names = ["残疾人就业专场招聘会", "就业援助月专场招聘会", "金秋招聘月残疾人专场", "国际残疾人日招聘会"];

    internal static List<Fair> Make(PopulationSettings settings, IReadOnlyList<Post> posts)
    {
        List<Post> open = [.. posts.Where(post => post.IsOpenOn(settings.Day))];
        var fairs = new List<Fair>(settings.Fairs);
        for (var i = 0; i < settings.Fairs && open.Count > 0; i++)
        {
            var draw = new Draw(settings.Seed, DrawStream.Fair, i);
            var place = i == 0 ? Counties.All.First(county => county.Code == "360702") : Counties.Pick(draw, urban: true);
            fairs.Add(new()
            {
                Id = new("f-" + i.ToString("D4", CultureInfo.InvariantCulture)),
                Name = $"{place.City}{settings.Day.Year.ToString(CultureInfo.InvariantCulture)}年模拟{draw.Pick(Names)}",
                Date = settings.Day.AddDays(draw.Between(7, 45)),
                Region = place.Region,
                Posts = Offered(open, place, settings.PostsPerFair, draw),
                IsSynthetic = true,
            });
        }

        return fairs;
    }

    /// <summary>A fair fills up with posts of its city, then of its province, then of anywhere.</summary>
    private static List<PostId> Offered(List<Post> open, County place, int count, Draw draw)
    {
        var offered = new List<PostId>(count);
        foreach (var ring in open.GroupBy(post => Ring(post, place)).OrderBy(group => group.Key))
            offered.AddRange(draw.Some([.. ring], count - offered.Count).Select(post => post.Id));
        return offered;
    }

    private static int Ring(Post post, County place) =>
        post.Region?.City == place.Region.City ? 0 : post.Region?.Province == place.Region.Province ? 1 : 2;
}
