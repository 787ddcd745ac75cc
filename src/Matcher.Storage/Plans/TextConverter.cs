using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matcher.Storage;

/// <summary>Types of Domain that are texts with a form.</summary>
internal sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return read(reader.GetString() ?? "");
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            throw new JsonException($"The text is no {typeof(T).Name}.", fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}
