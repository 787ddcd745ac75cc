using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The bins that wishes share: against the wish, unknown, nothing wished, as wished.</summary>
internal static class WishCover
{
    internal const int Against = 0;
    internal const int Unknown = 1;
    internal const int NotAsked = 2;
    internal const int Fits = 3;

    internal static FeatureSpec Spec(string name, string group, Sentence against, Sentence unknown, Sentence notAsked, Sentence fits) =>
        new(name, group, "wish", Direction.Up,
        [
            new("against", against.Zh, against.En),
            new("unknown", unknown.Zh, unknown.En),
            new("not_asked", notAsked.Zh, notAsked.En),
            new("fits", fits.Zh, fits.En),
        ]);

    /// <summary>The value for a wish; <paramref name="fits"/> is null if the post does not say.</summary>
    internal static FeatureValue Evaluate(bool isAsked, bool? fits)
    {
        if (!isAsked)
            return FeatureValue.Known(NotAsked);
        return fits switch
        {
            null => FeatureValue.Open(Unknown, Against, Fits),
            true => FeatureValue.Known(Fits),
            false => FeatureValue.Known(Against),
        };
    }

    internal static string Word(bool? value) => value switch
    {
        true => "yes",
        false => "no",
        null => "?",
    };
}
