using Matcher.Matching;

namespace Matcher.Server;

// Page tokens of lists that staff may have arranged: a mark says which kind of list goes on.
internal static class ListPositions
{
    public const byte Plain = 3;
    public const byte Arranged = 4;

    // Where an arranged list goes on; null on the first page. A list that was arranged anew since would show some entries twice.
    public static ArrangedPosition? Read(byte[]? position, Domain.Arrangement arrangement)
    {
        if (position is null)
            return null;
        if (position[0] == Arranged && RankKeys.ReadArranged(position.AsSpan(1)) is var read && read.Version == arrangement.Version)
            return read;
        throw Changed();
    }

    public static byte[] Write(ArrangedPosition position) => [Arranged, .. RankKeys.Write(position)];

    public static Grpc.RpcException Changed() => Faults.Invalid("page_token", "continues a list that staff arranged anew since. Begin again.");
}
