using Matcher.Matching;

namespace Matcher.Server;

internal static class VersionRecords
{
    public static V1.Versions Write(Versions versions) => new()
    {
        Store = versions.Store,
        Model = versions.Model,
        Rules = versions.Rules,
        ModelChecksum = versions.ModelChecksum,
        AsOf = Dates.Write(versions.Day),
    };
}
