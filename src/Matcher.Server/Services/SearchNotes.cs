using System.Globalization;
using Matcher.Matching;

namespace Matcher.Server;

// Why a search found little, and which single condition, dropped, would find more. Asked of the index itself, so the numbers hold.
internal sealed class SearchNotes(PostIndexKeeper index)
{
    // A list as short as this is explained.
    private const int Short = 5;

    public IReadOnlyList<string> Of(PostQuery query, PostSearchResult result, CancellationToken cancellationToken)
    {
        if (query.After is not null)
            return [];
        var notes = new List<string>();
        if (result.IsBroadened)
            notes.Add("没有岗位包含全部词语,以下岗位只包含其中一部分。");
        if (result.Total >= Short)
            return notes;
        foreach ((string condition, PostFilter without) in Relaxed(query.Filter))
        {
            PostSearchResult? wider = index.Search(query with { Filter = without, Facets = [], Count = 1 }, cancellationToken);
            if (wider is not null && wider.IsBroadened == result.IsBroadened && wider.Total > result.Total)
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"去掉“{condition}”条件后有 {wider.Total} 个岗位。"));
        }

        if (result.Total == 0 && notes.Count == 0)
            notes.Add(query.Text.Length > 0 ? "没有岗位包含这些词语;可以换用更短或更常见的词。" : "没有岗位符合这些条件。");
        return notes;
    }

    private static IEnumerable<(string Condition, PostFilter Without)> Relaxed(PostFilter filter)
    {
        if (filter.Regions.Count > 0)
            yield return ("地区", filter with { Regions = [] });
        if (filter.Forms.Count > 0)
            yield return ("就业形式", filter with { Forms = [] });
        if (filter.WorkModes.Count > 0)
            yield return ("工作方式", filter with { WorkModes = [] });
        if (filter.PayFloorYuanPerMonth is not null)
            yield return ("工资下限", filter with { PayFloorYuanPerMonth = null });
        if (filter.Education is not null)
            yield return ("学历", filter with { Education = null });
        if (filter.OpenOn is not null)
            yield return ("招聘日期", filter with { OpenOn = null });
        if (filter.Provisions.Count > 0)
            yield return ("便利条件", filter with { Provisions = [] });
    }
}
