namespace Matcher.Importing;

/// <summary>A fault in a mapping, at a path; becomes an <see cref="ImportException"/> once the file is known.</summary>
internal sealed class MappingFormatException(string path, string problem) : Exception($"{path} {problem}")
{
    public string Path { get; } = path;
}
