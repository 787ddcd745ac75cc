namespace Matcher.Matching;

/// <summary>Groups in which parts are read.</summary>
internal static class Groups
{
    internal const string Access = "access";
    internal const string Skills = "skills";
    internal const string Place = "place";
    internal const string Conditions = "conditions";
    internal const string Preferences = "preferences";
    internal const string Rules = "rules";

    /// <summary>What an employer at a fair may read reasons from; access is told only as ready, after arrangement or to ask.</summary>
    internal static bool IsOpenToEmployers(string group) => group is Skills or Place or Conditions or Preferences;
}
