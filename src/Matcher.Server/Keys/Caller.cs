using Matcher.Domain;
using Matcher.Grpc;

namespace Matcher.Server;

// Who calls, as the authentication found it.
internal sealed record Caller(ApiKey Key)
{
    public bool Has(Scopes scope) => (Key.Scopes & scope) != 0;

    // Counsellors and admins see everything.
    public bool IsStaff => Has(Scopes.Counsellor | Scopes.Admin);

    // A key that has only the fair scope reaches its own fairs.
    public bool Reaches(FairId fair) => IsStaff || (Has(Scopes.Fair) && Key.Fairs.Contains(fair));

    public static Caller Of(ServerCallContext context) => (Caller)context.UserState[typeof(Caller)];

    public void AttachTo(ServerCallContext context) => context.UserState[typeof(Caller)] = this;
}
