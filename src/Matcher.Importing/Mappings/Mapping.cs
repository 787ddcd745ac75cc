namespace Matcher.Importing;

/// <summary>How the columns of one kind of file become the fields of records.</summary>
internal sealed record Mapping
{
    /// <summary>The longest name: with a colon and a hash it has to fit an identifier.</summary>
    public const int MaxNameLength = 40;

    /// <summary>The name; part of the identity of records without a key.</summary>
    public required string Name { get; init; }

    /// <summary>What the file holds.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>All headers of the file, in any order.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The fields.</summary>
    public required IReadOnlyList<FieldMapping> Fields { get; init; }

    /// <summary>Whether cells are Python list literals.</summary>
    public bool HasListLiterals { get; init; }

    /// <summary>Whether equal rows without a key are separate records.</summary>
    public bool KeepsRepeats { get; init; }
}
