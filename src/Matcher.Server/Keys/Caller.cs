using Matcher.Domain;
using Matcher.Grpc;

namespace Matcher.Server;

// Who calls, as the authentication found it.
internal sealed record Caller(ApiKey Key)
{
    public bool Has(Scopes scope) => (Key.Scopes & scope) != 0;

    // Counsellors and admins see everything; a key that has only the fair scope reaches its own fairs.
    public bool Reaches(FairId fair) => Has(Scopes.Counsellor | Scopes.Admin) || (Has(Scopes.Fair) && Key.Fairs.Contains(fair));

    public static Caller Of(ServerCallContext context) => (Caller)context.UserState[typeof(Caller)];

    public void AttachTo(ServerCallContext context) => context.UserState[typeof(Caller)] = this;
}
