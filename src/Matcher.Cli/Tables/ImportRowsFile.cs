using Matcher.V1;

namespace Matcher.Cli;

/// <summary>What became of every row of an import, a line per note, so that an agency can mend its file.</summary>
internal sealed class ImportRowsFile(CsvFile file, Tongue tongue)
{
    /// <summary>Writes the headers.</summary>
    public void Begin() => file.WriteLine(
        tongue.Say("行", "row"), tongue.Say("结果", "outcome"), tongue.Say("字段", "field"), tongue.Say("原因", "reason"), tongue.Say("原值", "from"), tongue.Say("改为", "to"), tongue.Say("记录", "record"));

    /// <summary>Writes the lines of a row; one with nothing to say of it has a line as well.</summary>
    public void Write(RowNote row)
    {
        CsvCell outcome = tongue.Outcome(row.Outcome);
        if (row.Notes.Count == 0)
            file.Write(row.Row, outcome, "", "", "", "", row.RecordId);
        foreach (FieldNote note in row.Notes)
            file.Write(row.Row, outcome, note.Field, note.Message, note.From, note.To, row.RecordId);
    }
}
