namespace Matcher.Server;

// Ids of records that come without one. Random: an id says nothing about when or in which order people came.
internal static class NewIds
{
    public static string Post() => $"post-{Guid.NewGuid():N}";

    public static string Candidate() => $"candidate-{Guid.NewGuid():N}";

    public static string Outcome() => $"outcome-{Guid.NewGuid():N}";

    public static string Review() => $"review-{Guid.NewGuid():N}";

    public static string Plan() => $"plan-{Guid.NewGuid():N}";

    public static string Service() => $"service-{Guid.NewGuid():N}";

    public static string Fair() => $"fair-{Guid.NewGuid():N}";
}
