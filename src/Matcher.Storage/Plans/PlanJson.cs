using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Matcher.Domain;

namespace Matcher.Storage;

/// <summary>The parts of a plan that are kept as they were made. A plan of before lacks what came later, so members are only added, and never required ones.</summary>
internal static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower),
            new TextConverter<PostId>(text => new PostId(text), id => id.Value),
            new TextConverter<CourseId>(text => new CourseId(text), id => id.Value),
            new TextConverter<RegionCode>(text => new RegionCode(text), code => code.Value),
        },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options) ?? throw Damage(null);
        }
        catch (JsonException fault)
        {
            throw Damage(fault);
        }
    }

    private static StoreException Damage(Exception? fault) =>
        new(StoreException.Damaged, "plan_versions", "The store holds something that is not a plan.", inner: fault);
}
