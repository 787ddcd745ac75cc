using Matcher.Domain;
using Matcher.Importing;
using Matcher.Matching;

namespace Matcher.Server;

// The account of an import as the contract has it.
internal static class ImportRecords
{
    public static V1.ImportReport Write(ImportReport report)
    {
        ImportSummary summary = report.Summary;
        var wire = new V1.ImportReport
        {
            ImportId = summary.Id,
            Mapping = summary.Mapping,
            Rows = summary.Rows,
            Accepted = summary.Accepted,
            Repaired = summary.Repaired,
            Merged = summary.Merged,
            Refused = summary.Refused,
            Added = summary.Added,
            Changed = summary.Changed,
        };
        wire.Reasons.AddRange(report.Reasons.OrderByDescending(reason => reason.Rows).Select(Write));
        wire.Notes.AddRange(report.Notes.Select(Write));
        return wire;
    }

    private static V1.ReasonCount Write(ReasonCount reason) => new()
    {
        Outcome = Vocabulary<RowOutcome>.Of(reason.Outcome),
        Field = reason.Field,
        Reason = reason.Reason,
        Rows = reason.Rows,
    };

    private static V1.RowNote Write(ImportRow row)
    {
        var wire = new V1.RowNote { Row = row.Number, Outcome = Vocabulary<RowOutcome>.Of(row.Outcome) };
        wire.Notes.AddRange(row.Notes.Select(note => new V1.FieldNote { Field = note.Field, From = note.From ?? "", To = note.To ?? "", Message = note.Reason }));
        return wire;
    }
}
