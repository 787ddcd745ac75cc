namespace Matcher.Importing;

/// <summary>Finds the mapping of a file: the caller's own, the one asked for by name, or the one whose headers the file has.</summary>
internal sealed class MappingChoice
{
    /// <summary>The name that asks for a mapping made from the file itself.</summary>
    public const string Suggest = "suggest";

    private readonly RecordKind _kind;
    private readonly string _fileName;
    private readonly Mapping? _named;

    /// <exception cref="ImportException">The mapping that was given or named cannot be used.</exception>
    public MappingChoice(ImportRequest request, string fileName)
    {
        (_kind, _fileName) = (request.Kind, fileName);
        IsSuggestionAsked = request.MappingName == Suggest;
        _named = Own(request) ?? ByName(request);
    }

    /// <summary>Whether a file whose headers no mapping knows gets one made from its words.</summary>
    public bool IsSuggestionAsked { get; }

    /// <summary>Whether cells are all the headers of the mapping, or of any that could be chosen.</summary>
    public bool IsWhole(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        return _named is not null ? Headers.AreSame(filled, _named.Headers) : Shipped(filled) is not null || IsFieldNames(filled);
    }

    /// <summary>Whether a cell is a word for a column.</summary>
    public bool IsWord(string cell) => FieldCatalogue.FieldNames(_kind).Contains(Headers.Fold(cell)) || HeaderWords.Find(_kind, cell) is not null
        || (_named?.Headers.Any(header => Headers.Fold(header) == Headers.Fold(cell)) ?? false);

    /// <summary>The mapping; null if none is known and a suggestion is asked for.</summary>
    /// <exception cref="ImportException">There is none, or the headers are not those of the mapping.</exception>
    public Mapping? Choose(OpenedFile file)
    {
        CheckHeaders(file);
        if (_named is not null)
            return Headers.AreSame(file.Headers, _named.Headers) ? _named : throw new ImportException(ImportErrorCode.UnknownHeaders, _fileName,
                $"The headers are not those of mapping '{_named.Name}': {Headers.Difference(file.Headers, _named.Headers)}.", row: file.HeaderNumber ?? 1);
        return Shipped(file.Headers) ?? (IsFieldNames(file.Headers) ? FieldNames(file.Headers) : IsSuggestionAsked ? null : throw Unknown(file));
    }

    /// <exception cref="ImportException">A header is missing or stands there twice.</exception>
    public void CheckHeaders(OpenedFile file)
    {
        var headers = file.Headers;
        for (var i = 0; i < headers.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(headers[i]))
                throw new ImportException(ImportErrorCode.UnknownHeaders, _fileName, $"Column {i + 1} of {headers.Length} has no name in the header line.", row: file.HeaderNumber ?? 1);
        }
        if (headers.GroupBy(Headers.Fold).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ImportException(ImportErrorCode.UnknownHeaders, _fileName, $"Header '{twice.First()}' stands there {twice.Count()} times.", row: file.HeaderNumber ?? 1, field: twice.First());
    }

    private Mapping? Own(ImportRequest request)
    {
        if (request.MappingJson is null)
            return null;
        try
        {
            var mapping = MappingParser.Parse(request.MappingJson);
            return mapping.Kind == _kind ? mapping : throw new MappingFormatException("$.kind", $"is not that of the import, {_kind}.");
        }
        catch (MappingFormatException fault)
        {
            throw new ImportException(ImportErrorCode.InvalidMapping, _fileName, $"The mapping's {fault.Message}", field: fault.Path, cause: fault);
        }
    }

    private Mapping? ByName(ImportRequest request)
    {
        if (request.MappingName is not { Length: > 0 } name || IsSuggestionAsked)
            return null;
        var fitting = ShippedMappings.Mappings.Where(mapping => mapping.Kind == _kind).ToList();
        return fitting.FirstOrDefault(mapping => mapping.Name == name) ?? throw new ImportException(ImportErrorCode.UnknownMapping, _fileName,
            $"There is no mapping '{name}' for {_kind}; shipped are {string.Join(", ", fitting.Select(mapping => mapping.Name).DefaultIfEmpty("none"))}, and '{Suggest}' makes one from the file.", field: "mapping_name");
    }

    private Mapping? Shipped(IReadOnlyList<string> headers) =>
        ShippedMappings.Mappings.FirstOrDefault(mapping => mapping.Kind == _kind && Headers.AreSame(headers, mapping.Headers));

    private bool IsFieldNames(IReadOnlyList<string> headers) => headers.Count > 0
        && headers.All(header => FieldCatalogue.FieldNames(_kind).Contains(Headers.Fold(header)))
        && FieldCatalogue.Required(_kind).All(field => headers.Any(header => Headers.Fold(header) == field));

    private Mapping FieldNames(IReadOnlyList<string> headers) => new()
    {
        Name = Domain.Vocabulary<RecordKind>.Of(_kind),
        Kind = _kind,
        Headers = headers,
        Fields = [.. headers.Select(header => new FieldMapping(Headers.Fold(header), null, [header], []))],
    };

    private ImportException Unknown(OpenedFile file)
    {
        var known = FieldCatalogue.FieldNames(_kind);
        var unknown = file.Headers.FirstOrDefault(header => !known.Contains(Headers.Fold(header)));
        var missing = FieldCatalogue.Required(_kind).FirstOrDefault(field => !file.Headers.Any(header => Headers.Fold(header) == field));
        var problem = unknown is null ? $"There is no header '{missing}'." : $"Header '{Excerpt.Of(unknown, null)}' is not known.";
        var mappings = ShippedMappings.Mappings.Where(mapping => mapping.Kind == _kind)
            .Select(mapping => $" Mapping '{mapping.Name}' expects {string.Join(", ", mapping.Headers)}.");
        return new(ImportErrorCode.UnknownHeaders, _fileName,
            $"{problem} Expected are field names out of {string.Join(", ", known.Order(StringComparer.Ordinal))}.{string.Concat(mappings)} A mapping can be suggested from the file.",
            row: file.HeaderNumber ?? 1, field: unknown ?? missing);
    }
}
