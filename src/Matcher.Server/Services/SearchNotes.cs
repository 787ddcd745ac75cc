using System.Globalization;
using Matcher.Matching;

namespace Matcher.Server;

// Why a search found little, and which single condition, dropped, would find more. Asked of the index itself, so the numbers hold.
internal sealed class SearchNotes(PostIndexKeeper index)
{
    // A list as short as this is explained.
    private const int Short = 5;

    public IReadOnlyList<Sentence> Of(PostQuery query, PostSearchResult result, CancellationToken cancellationToken)
    {
        if (query.After is not null)
            return [];
        var notes = new List<Sentence>();
        if (result.IsBroadened)
            notes.Add(new("没有岗位包含全部词语,以下岗位只包含其中一部分。", "No post has all the words; these have some of them."));
        if (result.RelatedTotal > 0)
            notes.Add(Related(result));
        if (result.Total >= Short)
            return notes;
        foreach ((Sentence condition, PostFilter without) in Relaxed(query.Filter))
        {
            PostSearchResult? wider = index.Search(query with { Filter = without, Facets = [], Count = 1 }, cancellationToken);
            if (wider is not null && wider.IsBroadened == result.IsBroadened && wider.Total > result.Total)
            {
                notes.Add(new(
                    string.Create(CultureInfo.InvariantCulture, $"去掉“{condition.Zh}”条件后有 {wider.Total} 个岗位。"),
                    string.Create(CultureInfo.InvariantCulture, $"Without the condition on {condition.En} there are {wider.Total} posts.")));
            }
        }

        if (result.Total == 0 && notes.Count == 0)
        {
            notes.Add(query.Text.Length > 0
                ? new("没有岗位包含这些词语;可以换用更短或更常见的词。", "No post has these words; shorter or more common ones may help.")
                : new("没有岗位符合这些条件。", "No post meets these conditions."));
        }

        return notes;
    }

    private static Sentence Related(PostSearchResult result) => new(
        string.Create(CultureInfo.InvariantCulture, $"{result.Total} 个岗位中有 {result.RelatedTotal} 个没有所查词语,但有同类工作的其他说法,排在最后。"),
        string.Create(CultureInfo.InvariantCulture, $"Of {result.Total} posts, {result.RelatedTotal} lack the words but have others for the same work; they come last."));

    private static IEnumerable<(Sentence Condition, PostFilter Without)> Relaxed(PostFilter filter)
    {
        if (filter.Regions.Count > 0)
            yield return (new("地区", "the region"), filter with { Regions = [] });
        if (filter.Forms.Count > 0)
            yield return (new("就业形式", "the form of employment"), filter with { Forms = [] });
        if (filter.WorkModes.Count > 0)
            yield return (new("工作方式", "the work mode"), filter with { WorkModes = [] });
        if (filter.PayFloorYuanPerMonth is not null)
            yield return (new("工资下限", "the pay"), filter with { PayFloorYuanPerMonth = null });
        if (filter.Education is not null)
            yield return (new("学历", "the education"), filter with { Education = null });
        if (filter.OpenOn is not null)
            yield return (new("招聘日期", "the day"), filter with { OpenOn = null });
        if (filter.Provisions.Count > 0)
            yield return (new("便利条件", "provisions"), filter with { Provisions = [] });
    }
}
