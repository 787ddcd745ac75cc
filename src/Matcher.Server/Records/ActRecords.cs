using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// The journal of acts as the contract writes it.
internal static class ActRecords
{
    public static V1.CounselAct Write(NumberedAct numbered)
    {
        CounselAct act = numbered.Act;
        var wire = new V1.CounselAct
        {
            Number = numbered.Number,
            Kind = Words<V1.ActKind, ActKind>.Write(act.Kind),
            At = Dates.Write(act.Made.At),
            By = act.Made.By,
            Why = act.Why ?? "",
            CandidateId = act.Candidate?.Value ?? "",
            PostId = act.Post?.Value ?? "",
            List = act.List is { } list ? ArrangementRecords.Write(list == ListKind.Shortlist ? ListName.Of(act.Post!.Value) : ListName.Of(act.Candidate!.Value)) : null,
            ListVersion = act.ListVersion ?? 0,
            Place = act.Place ?? 0,
            ReviewId = act.Review?.Value ?? "",
            Decision = Words<V1.ReviewDecision, ReviewDecision>.Write(act.Decision),
            Fact = act.Fact ?? "",
            Answer = act.Answer ?? "",
        };
        if (act.OriginalRank is { } rank)
            wire.OriginalRank = rank;
        return wire;
    }
}
