using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Makes a fair of each row. Its posts must be on file: posts come first.</summary>
internal sealed class FairTaker(BoundMapping<FairDraft> mapping, IRecordWriter writer) : RowTaker<FairDraft>(mapping, RecordKind.Fairs)
{
    protected override FairDraft NewDraft() => new();

    protected override Placement? Put(FairDraft draft, string id, RowAccount account)
    {
        var fair = draft.Fair with { Id = new(id) };
        foreach (var (index, post) in fair.Posts.Index())
        {
            if (writer.Find(post) is null)
                account.Refuse($"posts[{index}]", "no such post", post.Value);
        }
        return account.IsRefused ? null : new(writer.Put(fair));
    }
}
