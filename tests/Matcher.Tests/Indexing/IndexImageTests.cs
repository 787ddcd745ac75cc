using Matcher.Domain;
using Matcher.Indexing;

namespace Matcher.Tests;

public sealed class IndexImageTests
{
    [Fact]
    public void After_ManySingleWrites_KeepsFewSegments()
    {
        var image = IndexImage.Empty;
        var read = 0L;

        for (var number = 1L; number <= 1000; number++)
        {
            var last = number;
            image = image.After([], [Segment(number, number)], from =>
            {
                read += last - from + 1;
                return [Segment(from, last)];
            });
        }

        Assert.Equal(1000, image.Count);
        Assert.InRange(image.Segments.Count, 1, 10);
        Assert.InRange(read, 1000, 1000 * 10);
    }

    [Fact]
    public void After_LargeSegment_IsNotReadAgain()
    {
        var large = (Matcher.Indexing.Segment.MostPosts / 2) + 1;
        var image = IndexImage.Of([Segment(1, large)]);

        var after = image.After([], [Segment(large + 1, 2 * large)], from => throw new InvalidOperationException($"Row {from} was read again."));

        Assert.Equal([large, large], after.Segments.Select(segment => segment.Count));
    }

    [Fact]
    public void After_Deletions_CountsWhatIsLeftAndDropsEmptySegments()
    {
        var image = IndexImage.Of([Segment(1, 3), Segment(4, 4)]);

        var after = image.After([new("p2"), new("p4"), new("p9"), new("p2")], [], _ => []);

        Assert.Equal(2, after.Count);
        Assert.Equal(4, after.Tokens);
        Assert.Equal(4, image.Count);
        Assert.Equal(2, Assert.Single(after.Segments).Count);
    }

    [Fact]
    public void PostAt_EveryPlace_IsThePostWhoseFieldsHoldIt()
    {
        var segment = Segment(1, 300);

        for (var post = 0; post < segment.Count; post++)
        {
            for (var place = segment.Bounds[3 * post]; place < segment.Bounds[3 * (post + 1)]; place++)
                Assert.Equal(post, segment.PostAt(place, 0));
            Assert.Equal(2, segment.LengthOf(post));
            Assert.Equal(post, segment.Find(new PostId(segment.Ids[post])));
        }
    }

    private static Segment Segment(long first, long last)
    {
        var builder = new SegmentBuilder();
        for (var number = first; number <= last; number++)
            builder.Add(number, $"p{number}", null, default, 1, ["客服", "", "文员"]);
        return builder.Build();
    }
}
