using Matcher.Domain;

namespace Matcher.Text;

/// <summary>A kind of wording with its consequence.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsHeld">Whether the law names it, so that the post is held back; otherwise it is advice.</param>
/// <param name="Law">The provision.</param>
/// <param name="SuggestionZh">What to write instead, in Chinese.</param>
/// <param name="SuggestionEn">The same in English.</param>
public sealed record WordingRule(WordingKind Kind, bool IsHeld, string Law, string SuggestionZh, string SuggestionEn)
{
    /// <summary>The kind as a mark of held posts; none if it is advice.</summary>
    public HeldWordings Held => IsHeld ? Enum.Parse<HeldWordings>(Kind.ToString()) : HeldWordings.None;
}
