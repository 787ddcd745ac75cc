using Matcher.V1;

namespace Matcher.Cli;

/// <summary>The lists of answers as tables. They hold what the answer holds, so nothing that the caller may not see.</summary>
internal sealed class ListTables(Tongue tongue)
{
    /// <summary>Posts found.</summary>
    public CsvTable Of(SearchPostsResponse answer) => new(
        [.. PostColumns.Headers(tongue), tongue.Say("距离(公里)", "distance km"), CsvTable.SyntheticHeader(tongue)],
        answer.Hits.Select(hit => (CsvCell[])[.. PostColumns.Of(hit.Post, tongue), hit.HasDistanceKm ? CsvCell.Kilometres(hit.DistanceKm) : default, CsvTable.Synthetic(hit.Post.Synthetic)]));

    /// <summary>A counsellor's shortlist.</summary>
    public CsvTable Of(ShortlistCandidatesResponse answer) => new(
        [tongue.Say("名次", "rank"), tongue.Say("求职者编号", "candidate id"), .. MatchColumns.Headers(tongue), tongue.Say("同意向雇主展示", "agreed to be shown"), CsvTable.SyntheticHeader(tongue)],
        answer.Candidates.Select(row => (CsvCell[])
            [row.Rank, row.Match.CandidateId, .. MatchColumns.Of(row.Match, tongue), row.ShownToEmployer ? tongue.Say("是", "yes") : tongue.Say("否", "no"), CsvTable.Synthetic(answer.Synthetic)]));

    /// <summary>A fair's shortlist: what an employer may know.</summary>
    public CsvTable Of(ShortlistForFairResponse answer) => new(
        [tongue.Say("名次", "rank"), tongue.Say("代号", "id"), tongue.Say("合适度", "fit"), tongue.Say("无障碍", "access"), tongue.Say("理由", "reasons"), tongue.Say("要准备的安排", "to prepare"), CsvTable.SyntheticHeader(tongue)],
        answer.Candidates.Select(row => (CsvCell[])
            [row.Rank, row.OpaqueId, tongue.Band(row.Band), tongue.Access(row.Access), CsvTable.Join(row.Reasons), CsvTable.Join(row.Accommodations.Select(one => one.Sentence)), CsvTable.Synthetic(answer.Synthetic)]));

    /// <summary>A person's recommendations.</summary>
    public CsvTable Of(RecommendPostsResponse answer) => new(
        [tongue.Say("名次", "rank"), .. PostColumns.Headers(tongue), .. MatchColumns.Headers(tongue), CsvTable.SyntheticHeader(tongue)],
        answer.Posts.Select(row => (CsvCell[])
            [row.Rank, .. PostColumns.Of(row.Post, tongue), .. MatchColumns.Of(row.Match, tongue), CsvTable.Synthetic(answer.Synthetic)]));
}
