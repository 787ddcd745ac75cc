using Matcher.Domain;
using Matcher.Server;

namespace Matcher.Cli;

/// <summary>One key of each scope, as the service of a real fair would have; they live as long as the demo.</summary>
internal sealed class DemoKeys
{
    public DemoKeys(FairId fair)
    {
        (Admin, ApiKey admin) = ApiKey.New("demo-admin", Scopes.Admin);
        (Fair, ApiKey fairKey) = ApiKey.New("demo-fair", Scopes.Fair, [fair]);
        (Portal, ApiKey portal) = ApiKey.New("demo-portal", Scopes.Portal);
        (Counsellor, ApiKey counsellor) = ApiKey.New("demo-counsellor", Scopes.Counsellor);
        All = [admin, fairKey, portal, counsellor];
    }

    /// <summary>As the service keeps them.</summary>
    public IReadOnlyList<ApiKey> All { get; }

    /// <summary>For imports.</summary>
    public string Admin { get; }

    /// <summary>For the fair's shortlists.</summary>
    public string Fair { get; }

    /// <summary>For search and recommendations.</summary>
    public string Portal { get; }

    /// <summary>For explanations.</summary>
    public string Counsellor { get; }
}
