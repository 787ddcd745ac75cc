using Matcher.Domain;

namespace Matcher.Storage;

internal static class FairTables
{
    public const string Fairs = "fairs";

    public static readonly string[] Columns = ["id", "name", "date", "region", "is_synthetic"];

    public static readonly ListTable<PostId> Posts = new("fair_posts", "fair_id", ["post_id"],
        (row, post) => row.Text(post.Value),
        row => new PostId(row.Text()));
}
