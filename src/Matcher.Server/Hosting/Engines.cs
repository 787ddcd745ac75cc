namespace Matcher.Server;

// Which adapters this program was built with.
internal static class Engines
{
#if MATCHER_ENGINES_FULL
    public const string Name = "full";
#else
    public const string Name = "embedded";
#endif
}
