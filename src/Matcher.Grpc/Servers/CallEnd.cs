namespace Matcher.Grpc;

// What ended a call first; the first to say so wins.
internal enum CallEnd
{
    None,
    HandlerReturned,
    DeadlinePassed,
    ClientCancelled,
}
