using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>A fair while its row is read.</summary>
internal sealed class FairDraft
{
    public Fair Fair { get; set; } = new() { Id = default, Name = "" };
}
