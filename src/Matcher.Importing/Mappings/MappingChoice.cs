namespace Matcher.Importing;

/// <summary>Finds the mapping of a file: the caller's own, the one asked for by name, or the one whose headers the file has.</summary>
internal static class MappingChoice
{
    /// <exception cref="ImportException">There is none, or the headers are not those of the mapping.</exception>
    public static Mapping Choose(ImportRequest request, string fileName, IReadOnlyList<string> headers)
    {
        CheckHeaders(fileName, headers);
        var named = Own(request, fileName) ?? ByName(request, fileName);
        if (named is not null)
            return Headers.AreSame(headers, named.Headers) ? named : throw new ImportException(ImportErrorCode.UnknownHeaders, fileName,
                $"The headers are not those of mapping '{named.Name}': {Headers.Difference(headers, named.Headers)}.", row: 1);
        return ShippedMappings.Mappings.FirstOrDefault(mapping => mapping.Kind == request.Kind && Headers.AreSame(headers, mapping.Headers))
            ?? FieldNames(request.Kind, fileName, headers);
    }

    private static Mapping? Own(ImportRequest request, string fileName)
    {
        if (request.MappingJson is null)
            return null;
        try
        {
            var mapping = MappingParser.Parse(request.MappingJson);
            return mapping.Kind == request.Kind ? mapping : throw new MappingFormatException("$.kind", $"is not that of the import, {request.Kind}.");
        }
        catch (MappingFormatException fault)
        {
            throw new ImportException(ImportErrorCode.InvalidMapping, fileName, $"The mapping's {fault.Message}", field: fault.Path, cause: fault);
        }
    }

    private static Mapping? ByName(ImportRequest request, string fileName)
    {
        if (request.MappingName is not { Length: > 0 } name)
            return null;
        var fitting = ShippedMappings.Mappings.Where(mapping => mapping.Kind == request.Kind).ToList();
        return fitting.FirstOrDefault(mapping => mapping.Name == name) ?? throw new ImportException(ImportErrorCode.UnknownMapping, fileName,
            $"There is no mapping '{name}' for {request.Kind}; shipped are {string.Join(", ", fitting.Select(mapping => mapping.Name).DefaultIfEmpty("none"))}.", field: "mapping_name");
    }

    private static void CheckHeaders(string fileName, IReadOnlyList<string> headers)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(headers[i]))
                throw new ImportException(ImportErrorCode.UnknownHeaders, fileName, $"Column {i + 1} of {headers.Count} has no name in the header line.", row: 1);
        }
        if (headers.GroupBy(Headers.Fold).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ImportException(ImportErrorCode.UnknownHeaders, fileName, $"Header '{twice.First()}' stands there {twice.Count()} times.", row: 1, field: twice.First());
    }

    private static Mapping FieldNames(RecordKind kind, string fileName, IReadOnlyList<string> headers)
    {
        var known = FieldCatalogue.FieldNames(kind);
        var unknown = headers.FirstOrDefault(header => !known.Contains(Headers.Fold(header)));
        if (unknown is not null || (kind == RecordKind.Posts && !headers.Any(header => Headers.Fold(header) == "title")))
        {
            var problem = unknown is null ? "There is no header 'title'." : $"Header '{Excerpt.Of(unknown, null)}' is not known.";
            var mappings = ShippedMappings.Mappings.Where(mapping => mapping.Kind == kind)
                .Select(mapping => $" Mapping '{mapping.Name}' expects {string.Join(", ", mapping.Headers)}.");
            throw new ImportException(ImportErrorCode.UnknownHeaders, fileName,
                $"{problem} Expected are field names out of {string.Join(", ", known.Order(StringComparer.Ordinal))}.{string.Concat(mappings)}", row: 1, field: unknown ?? "title");
        }
        return new()
        {
            Name = kind == RecordKind.Posts ? "posts" : "candidates",
            Kind = kind,
            Headers = headers,
            Fields = [.. headers.Select(header => new FieldMapping(Headers.Fold(header), null, [header], []))],
        };
    }
}
