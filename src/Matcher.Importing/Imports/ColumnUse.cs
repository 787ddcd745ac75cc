namespace Matcher.Importing;

/// <summary>What a mapping makes of a column.</summary>
/// <param name="Header">The header as it stands in the file.</param>
/// <param name="Fields">The fields that read it, with <c>/reading</c> behind those that have another than the usual one; empty if it is ignored.</param>
public sealed record ColumnUse(string Header, IReadOnlyList<string> Fields)
{
    internal static IReadOnlyList<ColumnUse> Of(Mapping mapping, IReadOnlyList<string> headers) => [.. headers.Select(header => new ColumnUse(header,
        [.. mapping.Fields.Where(field => field.From.Concat(field.Also).Any(name => Importing.Headers.Fold(name) == Importing.Headers.Fold(header))).Select(field => field.ReadingName)]))];
}
