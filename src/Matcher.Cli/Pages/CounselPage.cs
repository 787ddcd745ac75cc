using System.Globalization;
using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>Arrangements, reviews and the journal of both for readers.</summary>
internal sealed class CounselPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    /// <summary>That an entry of a list stands where staff put it; empty for others.</summary>
    public static string Line(Arranged? arranged, long originalRank, Tongue tongue)
    {
        if (arranged is null)
            return "";
        string reason = arranged.Reason.Length > 0 ? tongue.Say($":{arranged.Reason}", $": {arranged.Reason}") : "";
        return tongue.Say($"{Word(arranged.Placing, tongue)}(原第 {originalRank} 位)· {arranged.By}{reason}", $"{Word(arranged.Placing, tongue)} (rank {originalRank} by score) · {arranged.By}{reason}");
    }

    public void Write(Arrangement arrangement)
    {
        string list = arrangement.List.PostId.Length > 0
            ? _tongue.Say($"岗位 {arrangement.List.PostId} 的人选名单", $"Shortlist of post {arrangement.List.PostId}")
            : _tongue.Say($"{arrangement.List.CandidateId} 的岗位名单", $"Posts for {arrangement.List.CandidateId}");
        _layout.Heading(_tongue.Say($"{list} · 调整版本 {arrangement.Version}", $"{list} · arrangement version {arrangement.Version}"));
        if (arrangement.Entries.Count == 0)
        {
            _layout.Under(_tongue.Say("没有人工调整。", "Nothing is arranged by hand."), indent: 2);
            return;
        }

        Table table = Layout.Table(
            _tongue.Say("条目", "entry"), _tongue.Say("调整", "arranged"), _tongue.Say("位置", "place"), _tongue.Say("原名次", "rank by score"), _tongue.Say("谁", "by"), _tongue.Say("何时", "at"), _tongue.Say("理由", "why"));
        foreach (ArrangedEntry entry in arrangement.Entries)
        {
            table.AddRow(Cells.Plain(entry.EntryId), Cells.Plain(Word(entry.Arranged.Placing, _tongue)), Cells.Plain(Number(entry.Place)), Cells.Plain(entry.HasOriginalRank ? Number(entry.OriginalRank) : ""),
                Cells.Plain(entry.Arranged.By), Cells.Dim(entry.Arranged.At), Cells.Plain(entry.Arranged.Reason));
        }

        _layout.Block(table);
    }

    public void Write(ListJournalResponse answer)
    {
        _layout.Heading(_tongue.Say("留痕", "Journal"));
        Table table = Layout.Table(
            "", _tongue.Say("何时", "at"), _tongue.Say("谁", "by"), _tongue.Say("做了什么", "act"), _tongue.Say("求职者", "candidate"), _tongue.Say("岗位", "post"), _tongue.Say("详情", "what"), _tongue.Say("理由", "why"));
        foreach (CounselAct act in answer.Acts)
        {
            table.AddRow(Cells.Dim(Number(act.Number)), Cells.Dim(act.At), Cells.Plain(act.By), Cells.Plain(Word(act.Kind)), Cells.Plain(act.CandidateId), Cells.Plain(act.PostId),
                Cells.Plain(What(act)), Cells.Plain(act.Why));
        }

        _layout.Block(table);
        _layout.Foot([], [], null, answer.NextPageToken);
    }

    public void Write(Review review)
    {
        _layout.Heading(_tongue.Say($"人工复核 {State(review)}", $"Human review: {State(review)}"));
        _layout.Block(Layout.Facts(
        [
            (_tongue.Say("编号", "id"), review.ReviewId),
            (_tongue.Say("求职者", "candidate"), review.CandidateId),
            (_tongue.Say("岗位", "post"), review.PostId.Length > 0 ? review.PostId : _tongue.Say("整个名单", "the whole list")),
            (_tongue.Say("提出", "asked"), $"{review.RequestedAt} {review.RequestedBy} {review.Why}".Trim()),
            (_tongue.Say("冻结的结果", "frozen result"), string.Join(' ', review.Frozen.Take(10).Select(entry => entry.PostId)) + (review.Frozen.Count > 10 ? " …" : "")),
            (_tongue.Say("签核", "signed off"), $"{review.SignedOffAt} {review.SignedOffBy} {review.DecisionWhy}".Trim()),
        ]));
    }

    public void Write(ListReviewsResponse answer)
    {
        _layout.Heading(_tongue.Say($"人工复核 · 等待 {Layout.Count(answer.UnderReview)} 件", $"Human reviews · {Layout.Count(answer.UnderReview)} waiting"));
        Table table = Layout.Table(_tongue.Say("提出", "asked"), _tongue.Say("状态", "state"), _tongue.Say("求职者", "candidate"), _tongue.Say("岗位", "post"), _tongue.Say("说明", "why"), _tongue.Say("编号", "id"));
        foreach (Review review in answer.Reviews)
        {
            table.AddRow(Cells.Dim(review.RequestedAt), Cells.Plain(State(review)), Cells.Plain(review.CandidateId), Cells.Plain(review.PostId.Length > 0 ? review.PostId : "*"),
                Cells.Plain(review.Why), Cells.Dim(review.ReviewId));
        }

        _layout.Block(table);
        _layout.Foot([], [], null, answer.NextPageToken);
    }

    private static string Number(long number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    private static string Word(Placing placing, Tongue tongue) => placing switch
    {
        Placing.Moved => tongue.Say("移动", "moved"),
        Placing.Pinned => tongue.Say("置顶", "pinned"),
        Placing.Hidden => tongue.Say("隐藏", "hidden"),
        _ => "",
    };

    private string Word(ActKind kind) => kind switch
    {
        ActKind.Moved => _tongue.Say("移动", "moved"),
        ActKind.Pinned => _tongue.Say("置顶", "pinned"),
        ActKind.Hidden => _tongue.Say("隐藏", "hidden"),
        ActKind.TakenBack => _tongue.Say("恢复", "taken back"),
        ActKind.ReviewRequested => _tongue.Say("要求复核", "review asked for"),
        ActKind.ReviewSignedOff => _tongue.Say("签核", "review signed off"),
        ActKind.AnswerRecorded => _tongue.Say("记录答复", "answer recorded"),
        _ => EnumWords<ActKind>.Of(kind),
    };

    private string State(Review review) => review.State != ReviewState.SignedOff ? _tongue.Say("复核中", "under review") : review.Decision switch
    {
        ReviewDecision.Upheld => _tongue.Say("维持", "upheld"),
        ReviewDecision.Changed => _tongue.Say("已更改", "changed"),
        ReviewDecision.Withdrawn => _tongue.Say("已撤回", "withdrawn"),
        _ => EnumWords<ReviewDecision>.Of(review.Decision),
    };

    private string What(CounselAct act)
    {
        if (act.Fact.Length > 0)
            return $"{act.Fact} = {act.Answer}";
        string place = act.Place > 0 ? _tongue.Say($"到第 {act.Place} 位", $"to place {act.Place}") : "";
        string rank = act.HasOriginalRank ? _tongue.Say($"原第 {act.OriginalRank} 位", $"rank {act.OriginalRank} by score") : "";
        return string.Join(' ', new[] { place, rank, act.ReviewId }.Where(text => text.Length > 0));
    }
}
