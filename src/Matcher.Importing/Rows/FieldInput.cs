namespace Matcher.Importing;

/// <summary>The cells of one row that one field is read from.</summary>
/// <param name="Field">The field.</param>
/// <param name="Own">The cells of the field's own columns, in the mapping's order; empty cells are there.</param>
/// <param name="Strayed">Cells of other columns whose content may belong here.</param>
/// <param name="IsClaimed">Tells whether another field recognises a cell of this field's own columns as its content.</param>
internal readonly record struct FieldInput(
    string Field,
    IReadOnlyList<SourceCell> Own,
    IReadOnlyList<SourceCell> Strayed,
    Predicate<SourceCell> IsClaimed)
{
    /// <summary>The first own cell with content; null if there is none.</summary>
    public string? Text
    {
        get
        {
            foreach (var cell in Own)
            {
                if (!string.IsNullOrWhiteSpace(cell.Text))
                    return cell.Text.Trim();
            }
            return null;
        }
    }
}
