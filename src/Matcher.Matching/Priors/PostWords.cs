using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>
/// The concepts of work that a post on a list names, each with the place where it stands, such as <c>title:level.clerk</c>: a clerk is
/// one thing in the title and another among those whom the work has to do with. What a concept belongs to is named with it. Equal if all
/// of them are.
/// </summary>
internal sealed class PostWords : IEquatable<PostWords>
{
    /// <summary>What divides the place from the concept; no id of a concept has it.</summary>
    public const char Mark = ':';

    private readonly string _all;

    private PostWords(IReadOnlyList<string> inputs) => (Inputs, _all) = (inputs, string.Join(' ', inputs));

    /// <summary>Of a post that no list has: nothing is read.</summary>
    public static PostWords None { get; } = new([]);

    /// <summary>Where concepts are read: the title, the industry and the description.</summary>
    public static IReadOnlyList<string> Places { get; } = ["title", "industry", "text"];

    /// <summary>Places with concepts, rising, each once.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>Reads a post; <see cref="None"/> unless a list has it.</summary>
    /// <remarks>Cost: some microseconds for each hundred characters.</remarks>
    public static PostWords Of(Post post) => post.ListedFunctions.IsEmpty
        ? None
        : new([.. Read(Places[0], post.Title).Concat(Read(Places[1], post.Industry)).Concat(Read(Places[2], post.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>What <see cref="Inputs"/> gave.</summary>
    public static PostWords From(IReadOnlyList<string> inputs) => inputs.Count == 0 ? None : new(inputs);

    public bool Equals(PostWords? other) => other is not null && string.Equals(_all, other._all, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as PostWords);

    public override int GetHashCode() => string.GetHashCode(_all, StringComparison.Ordinal);

    public override string ToString() => _all;

    private static IEnumerable<string> Read(string place, string? text) =>
        string.IsNullOrEmpty(text) ? [] : Lexicon.Default.Concepts(text).SelectMany(concept => Steps(concept.Id)).Select(concept => $"{place}{Mark}{concept}");

    /// <summary>A concept and what it belongs to, up to the top of its tree.</summary>
    private static IEnumerable<string> Steps(string concept)
    {
        for (var end = concept.Length; end > 0; end = concept.LastIndexOf('.', end - 1))
            yield return concept[..end];
    }
}
