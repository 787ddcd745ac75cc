using System.Text.RegularExpressions;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads where the work is.</summary>
internal static partial class PostPlaces
{
    public static void Region(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (Regions.Read(input, account) is { } region)
            draft.Post = draft.Post with { Region = region };
    }

    /// <summary>The place in words; it also gives the region where the file has no better one.</summary>
    public static void PlaceAndRegion(PostDraft draft, FieldInput input, RowAccount account)
    {
        PlaceOnly(draft, input, account);
        if (draft.Post.PlaceText is { } place && PlaceNames.Read(place) is PlaceReading.Found found)
            draft.Post = draft.Post with { Region = draft.Post.Region ?? found.Code };
    }

    /// <summary>The place in words and nothing else: an address may be that of the head office.</summary>
    public static void PlaceOnly(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (CleanText.Read(input.Text, input.Field, account) is not { } place)
            return;
        var bare = Label().Replace(place, "");
        if (bare.Any(char.IsLetterOrDigit))
            draft.Post = draft.Post with { PlaceText = bare };
        else
            account.Repair(input.Field, "not readable", place, null);
    }

    [GeneratedRegex("^[^:：]{0,4}地[址点] ?[:：] ?")]
    private static partial Regex Label();
}
