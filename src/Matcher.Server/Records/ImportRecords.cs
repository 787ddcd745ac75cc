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
            Source = Write(report.Source),
        };
        wire.Columns.AddRange(report.Columns.Select(Write));
        wire.Reasons.AddRange(report.Reasons.OrderByDescending(reason => reason.Rows).Select(Write));
        wire.Notes.AddRange(report.Notes.Select(Write));
        return wire;
    }

    public static V1.MappingSuggestion Write(MappingSuggestion suggestion)
    {
        var wire = new V1.MappingSuggestion { MappingJson = suggestion.Json, IsConfident = suggestion.IsConfident, Source = Write(suggestion.Source) };
        wire.Columns.AddRange(suggestion.Columns.Select(column => new V1.ColumnEvidence
        {
            Header = column.Header,
            Field = column.Field ?? "",
            Reading = column.Reading ?? "",
            IsCertain = column.IsCertain,
            Evidence = column.Evidence,
        }));
        return wire;
    }

    private static V1.ImportSource Write(SourceDescription source)
    {
        var wire = new V1.ImportSource { Format = source.Format, Encoding = source.Encoding ?? "", Sheet = source.Sheet ?? "", HeaderRow = source.HeaderRow ?? 0 };
        wire.OtherSheets.AddRange(source.OtherSheets);
        wire.RowsAbove.AddRange(source.RowsAbove);
        return wire;
    }

    private static V1.ColumnUse Write(ColumnUse use)
    {
        var wire = new V1.ColumnUse { Header = use.Header };
        wire.Fields.AddRange(use.Fields);
        return wire;
    }

    private static V1.ReasonCount Write(ReasonCount reason) => new()
    {
        Outcome = Vocabulary<RowOutcome>.Of(reason.Outcome),
        Field = reason.Field,
        Reason = reason.Reason,
        Rows = reason.Rows,
    };

    public static V1.RowNote Write(ImportRow row)
    {
        var wire = new V1.RowNote { Row = row.Number, Outcome = Vocabulary<RowOutcome>.Of(row.Outcome), RecordId = row.RecordId ?? "" };
        wire.Notes.AddRange(row.Notes.Select(note => new V1.FieldNote { Field = note.Field, From = note.From ?? "", To = note.To ?? "", Message = note.Reason }));
        return wire;
    }
}
