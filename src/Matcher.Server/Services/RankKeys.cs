using System.Buffers.Binary;
using System.Text;
using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Server;

// Sort keys as bytes of page tokens. Tokens are authenticated, so what is read was written here.
internal static class RankKeys
{
    private const int FixedBytes = 8 + 4 + 8;

    public static byte[] Write(RankKey key)
    {
        byte[] bytes = new byte[FixedBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, key.Score);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), key.Priority);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(12), key.Hash);
        return [.. bytes, .. Encoding.UTF8.GetBytes(key.Id)];
    }

    public static RankKey Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadInt64BigEndian(bytes),
        BinaryPrimitives.ReadInt32BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[12..]),
        Encoding.UTF8.GetString(bytes[FixedBytes..]));

    public static byte[] Write(long number)
    {
        byte[] bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    public static long ReadNumber(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt64BigEndian(bytes);

    public static byte[] Write(ArrangedPosition position) =>
        [.. Write(position.Version), .. Write(position.Shown), .. position.Key is { } key ? Write(key) : []];

    public static ArrangedPosition ReadArranged(ReadOnlySpan<byte> bytes) =>
        new(ReadNumber(bytes), ReadNumber(bytes[8..]), bytes.Length > 16 ? Read(bytes[16..]) : null);

    public static byte[] Write(PostSearchPosition position)
    {
        byte[] bytes = new byte[16];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, position.SortKey);
        BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(8), position.Relevance);
        return [.. bytes, .. Encoding.UTF8.GetBytes(position.Id.Value)];
    }

    public static byte[] Write(CoursePosition position)
    {
        byte[] bytes = new byte[9];
        bytes[0] = (byte)position.Kind;
        BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(1), position.Relevance);
        return [.. bytes, .. Encoding.UTF8.GetBytes(position.Id.Value)];
    }

    public static CoursePosition ReadCoursePosition(ReadOnlySpan<byte> bytes) =>
        new((CourseLinkKind)bytes[0], BinaryPrimitives.ReadDoubleBigEndian(bytes[1..]), new CourseId(Encoding.UTF8.GetString(bytes[9..])));

    public static byte[] Write(PublicPosition position)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, position.PublishedOn.DayNumber);
        return [.. bytes, .. Encoding.UTF8.GetBytes(position.Id.Value)];
    }

    public static PublicPosition ReadPublicPosition(ReadOnlySpan<byte> bytes) =>
        new(DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32BigEndian(bytes)), new PostId(Encoding.UTF8.GetString(bytes[4..])));

    public static PostSearchPosition ReadPosition(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadDoubleBigEndian(bytes[8..]), new PostId(Encoding.UTF8.GetString(bytes[16..]))) { SortKey = BinaryPrimitives.ReadDoubleBigEndian(bytes) };
}
