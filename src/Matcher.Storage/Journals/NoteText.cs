using System.Text.Encodings.Web;
using System.Text.Json;
using Matcher.Matching;

namespace Matcher.Storage;

/// <summary>Notes of a row as JSON.</summary>
internal static class NoteText
{
    // The text stays in the store; Chinese characters are kept readable there.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<RowNote> notes) => JsonSerializer.Serialize(notes, Options);

    public static IReadOnlyList<RowNote> Parse(string text) => JsonSerializer.Deserialize<RowNote[]>(text, Options) ?? [];
}
