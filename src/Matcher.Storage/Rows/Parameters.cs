namespace Matcher.Storage;

/// <summary>The parts of statements that all tables share.</summary>
internal static class Parameters
{
    /// <summary><c>$0, $1, …</c></summary>
    public static string Of(int count) => string.Join(", ", Enumerable.Range(0, count).Select(RowBinder.Name));

    public static string Where(Selection selection, string key) => selection switch
    {
        Selection.One => $"WHERE {key} = $id",
        Selection.After => $"WHERE {key} > $id",
        _ => "",
    };
}
