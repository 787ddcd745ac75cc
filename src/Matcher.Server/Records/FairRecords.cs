using Google.Protobuf.Collections;
using Matcher.Domain;

namespace Matcher.Server;

// Fairs, both ways.
internal static class FairRecords
{
    private const int MaxPosts = 10_000;

    public static Fair Read(V1.Fair? wire, string path, string madeId, FieldReader fields)
    {
        if (wire is null)
        {
            fields.Add(path, "is missing.");
            wire = new V1.Fair();
        }

        string? id = wire.FairId.Length == 0 && madeId.Length > 0 ? madeId : fields.Id($"{path}.fair_id", wire.FairId);
        string? name = fields.Text($"{path}.name", wire.Name);
        if (name is null)
            fields.Add($"{path}.name", "is empty; a fair needs a name.");
        return new Fair
        {
            Id = new FairId(id ?? "unreadable"),
            Name = name ?? "",
            Date = fields.Date($"{path}.date", wire.Date),
            Region = fields.Region($"{path}.region", wire.Region),
            Posts = ReadPosts(wire.PostIds, $"{path}.post_ids", fields),
            IsSynthetic = wire.Synthetic,
        };
    }

    public static V1.Fair Write(Fair fair)
    {
        var wire = new V1.Fair
        {
            FairId = fair.Id.Value,
            Name = fair.Name,
            Date = Dates.Write(fair.Date),
            Region = fair.Region?.Value ?? "",
            Synthetic = fair.IsSynthetic,
        };
        wire.PostIds.AddRange(fair.Posts.Select(post => post.Value));
        return wire;
    }

    private static List<PostId> ReadPosts(RepeatedField<string> ids, string path, FieldReader fields)
    {
        fields.MostItems(path, ids.Count, MaxPosts);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var posts = new List<PostId>(Math.Min(ids.Count, MaxPosts));
        for (int i = 0; i < Math.Min(ids.Count, MaxPosts); i++)
        {
            if (fields.Id($"{path}[{i}]", ids[i]) is not { } id)
                continue;
            if (seen.Add(id))
                posts.Add(new PostId(id));
            else
                fields.Add($"{path}[{i}]", $"'{id}' stands there twice; one entry is allowed.");
        }

        return posts;
    }
}
