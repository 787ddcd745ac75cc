using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Explanations of the pipeline as those of the contract, in one language.
internal sealed class ExplanationWriter(V1.Language language)
{
    private readonly MatchWriter _matches = new(language);

    public V1.PartGroup Write(PartGroup group)
    {
        var wire = new V1.PartGroup { Group = group.Group, Heading = _matches.Say(group.Heading), Points = group.Points };
        wire.Parts.AddRange(group.Parts.Select(Write));
        return wire;
    }

    public V1.PersonExplanation Write(PersonExplanation explanation, bool withNumbers)
    {
        var wire = new V1.PersonExplanation();
        wire.Lines.AddRange(explanation.Lines.Select(line => Write(line, withNumbers)));
        if (withNumbers)
            (wire.Score, wire.OtherPoints) = (explanation.Match.Score, explanation.OtherPoints);
        return wire;
    }

    public V1.PersonLine Write(PersonLine line, bool withNumbers)
    {
        var wire = new V1.PersonLine { Kind = Words<V1.PersonLineKind, PersonLineKind>.Write(line.Kind), Sentence = _matches.Say(line.Sentence) };
        if (withNumbers && line.Points is { } points)
            wire.Points = points;
        return wire;
    }

    public V1.EmployerExplanation Write(EmployerExplanation explanation)
    {
        var wire = new V1.EmployerExplanation
        {
            Band = Words<V1.FitBand, FitBand>.Write(explanation.Match.Band),
            Access = Words<V1.AccessState, AccessState>.Write(explanation.Match.Access.State),
        };
        wire.Accommodations.AddRange(explanation.Match.Access.Accommodations.Select(_matches.Write));
        wire.Reasons.AddRange(explanation.Reasons.Select(_matches.Say));
        return wire;
    }

    public V1.ExplainAbsenceResponse WriteForCounsellor(Absence absence, int pageSize)
    {
        var wire = new V1.ExplainAbsenceResponse
        {
            Reason = Words<V1.AbsenceReason, AbsenceReason>.Write(absence.Reason),
            DealtWith = absence.IsDealtWith,
            Rank = absence.Rank,
            Total = absence.Total,
            PageSize = pageSize,
            Match = _matches.Write(absence.Match),
            LastShown = absence.LastShown is { } last ? _matches.Write(last) : null,
            TieRule = Words<V1.TieRule, TieRule>.Write(absence.Tie),
            Arranged = ArrangementRecords.Write(absence.Arranged, isStaff: true),
        };
        wire.Blocks.AddRange(absence.Blocks.Select(block => new V1.Block { Stage = Words<V1.BlockStage, BlockStage>.Write(block.Stage), Finding = _matches.Write(block.Finding) }));
        wire.Differences.AddRange(absence.Differences.Select(one => new V1.PartDifference { Points = one.Points, ThisPart = _matches.Write(one.This), LastPart = _matches.Write(one.Other) }));
        return wire;
    }

    public V1.ExplainAbsenceResponse WriteForPerson(Absence absence, int pageSize, bool withNumbers)
    {
        var wire = new V1.ExplainAbsenceResponse
        {
            Reason = Words<V1.AbsenceReason, AbsenceReason>.Write(absence.Reason),
            Arranged = ArrangementRecords.Write(absence.Arranged, isStaff: false),
        };
        wire.Lines.AddRange(absence.Lines.Select(line => Write(line, withNumbers)));
        if (withNumbers)
            (wire.Rank, wire.Total, wire.PageSize) = (absence.Rank, absence.Total, pageSize);
        return wire;
    }

    private V1.ExplainedPart Write(ExplainedPart part)
    {
        var wire = new V1.ExplainedPart { Part = _matches.Write(part.Part) };
        wire.Facts.AddRange(part.Facts.Select(fact => new V1.Fact
        {
            Path = fact.Path,
            Value = fact.Value,
            Source = fact.Source is { } source ? Vocabulary<FactSource>.Of(source) : "",
            Date = Dates.Write(fact.Date),
            Words = fact.Words ?? "",
            Expired = fact.IsExpired,
        }));
        return wire;
    }
}
