namespace Matcher.Matching;

/// <summary>The days of a post.</summary>
internal readonly record struct PostHead(DateOnly? OpensOn, DateOnly? ClosesOn, DateOnly? PublishedOn)
{
    /// <inheritdoc cref="Domain.Post.IsOpenOn"/>
    public bool IsOpenOn(DateOnly day) => !(day < OpensOn) && !(day > ClosesOn);
}
