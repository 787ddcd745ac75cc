namespace Matcher.Domain;

/// <summary>The list that a pair came from.</summary>
public sealed record ListOrigin
{
    /// <summary>The last position that is told apart.</summary>
    public const int MaxPosition = 100_000;

    /// <summary>Makes an origin.</summary>
    /// <param name="way">Which way the pair was shown.</param>
    /// <param name="position">Where it stood, from 1 over all pages; null only where a counsellor brought the two together without a list.</param>
    /// <param name="model">Name and version of the model that ranked the list; null for lists that no model ranked.</param>
    /// <exception cref="ArgumentException">A position or a model is missing or out of range.</exception>
    public ListOrigin(ListWay way, int? position, string? model)
    {
        if (position is < 1 or > MaxPosition || (position is null && way != ListWay.Counsellor))
            throw new ArgumentException($"The position was '{position}'; 1 to {MaxPosition} is allowed, and only {ListWay.Counsellor} may go without.", nameof(position));
        if (model is null && way is ListWay.Shortlist or ListWay.Recommendation)
            throw new ArgumentException($"No model was given; a {way} is ranked by one.", nameof(model));
        if (model is not null && !IsModel(model))
            throw new ArgumentException($"The model was '{model}'; NAME/VERSION is expected.", nameof(model));
        (Way, Position, Model) = (way, position, model);
    }

    /// <summary>Which way the pair was shown.</summary>
    public ListWay Way { get; }

    /// <summary>Where it stood, from 1 over all pages.</summary>
    public int? Position { get; }

    /// <summary>Name and version of the model, such as <c>hand-set-prior/2</c>.</summary>
    public string? Model { get; }

    /// <summary>Tells whether a text can be a model's name and version: two identifiers with <c>/</c> between them.</summary>
    public static bool IsModel(string? text) => text?.Split('/') is [var name, var version] && Identifier.IsValid(name) && Identifier.IsValid(version);
}
