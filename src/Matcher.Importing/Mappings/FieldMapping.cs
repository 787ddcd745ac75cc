namespace Matcher.Importing;

/// <summary>Where one field of a record comes from.</summary>
/// <param name="Field">The field.</param>
/// <param name="Reading">How it is read; null for the field's usual reading.</param>
/// <param name="From">Its own columns.</param>
/// <param name="Also">Columns into which its values stray; they are taken if they are recognised by content.</param>
internal sealed record FieldMapping(string Field, string? Reading, IReadOnlyList<string> From, IReadOnlyList<string> Also)
{
    /// <summary>The name under which the reading stands in the catalogue.</summary>
    public string ReadingName => Reading is null ? Field : $"{Field}/{Reading}";
}
