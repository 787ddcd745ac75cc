using Matcher.Matching;

namespace Matcher.Server;

// A snapshot that several users share. The keeper is the first; the last one to leave disposes it.
internal sealed class SharedSnapshot(MatchSnapshot snapshot)
{
    private int _users = 1;

    public MatchSnapshot Snapshot => snapshot;

    // Joins the users; false if the last one has left.
    public bool TryJoin()
    {
        int users = Volatile.Read(ref _users);
        while (users > 0)
        {
            int seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
                return true;
            users = seen;
        }

        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            snapshot.Dispose();
    }
}
