using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Benchmarks;

/// <summary>Counts of what was annotated and what was read on one axis.</summary>
internal sealed record ReadingTally
{
    /// <summary>Posts in which it was annotated.</summary>
    public int Annotated { get; private set; }

    /// <summary>Posts in which it was read.</summary>
    public int Read { get; private set; }

    /// <summary>Posts of both.</summary>
    public int Both { get; private set; }

    /// <summary>Of these, posts with an annotated level.</summary>
    public int WithLevel { get; private set; }

    /// <summary>Of these, posts with the same level.</summary>
    public int SameLevel { get; private set; }

    /// <summary>Of these, posts with a level inside the range that was read.</summary>
    public int InRange { get; private set; }

    /// <summary>Annotated mentions with a place.</summary>
    public int Marks { get; private set; }

    /// <summary>Of these, mentions that some words that were read overlap.</summary>
    public int Overlapping { get; private set; }

    public static ReadingTally operator +(ReadingTally a, ReadingTally b) => new()
    {
        Annotated = a.Annotated + b.Annotated,
        Read = a.Read + b.Read,
        Both = a.Both + b.Both,
        WithLevel = a.WithLevel + b.WithLevel,
        SameLevel = a.SameLevel + b.SameLevel,
        InRange = a.InRange + b.InRange,
        Marks = a.Marks + b.Marks,
        Overlapping = a.Overlapping + b.Overlapping,
    };

    public void Add(List<ReadingMark> marks, PostTextReading reading, FunctionAxis axis)
    {
        if (marks.Count > 0 && !marks.Any(mark => mark.IsSure))
            return;
        ReadDemand? read = reading.Demands.Where(demand => demand.Axis == axis).Select(demand => (ReadDemand?)demand).FirstOrDefault();
        Annotated += marks.Count > 0 ? 1 : 0;
        Read += read is null ? 0 : 1;
        if (marks.Count > 0 && read is { } both)
        {
            Both++;
            Compare(marks.Max(mark => mark.Level), both);
        }
        foreach (var mark in marks.Where(mark => mark.End is not null))
        {
            Marks++;
            Overlapping += reading.Mentions.Any(mention => mention.Axis == axis && !mention.Place.IsInTitle
                && mention.Place.Range.Start < mark.End && mention.Place.Range.End > mark.Start) ? 1 : 0;
        }
    }

    private void Compare(int? level, ReadDemand read)
    {
        if (level is not { } known)
            return;
        WithLevel++;
        SameLevel += read.Level.Value == known ? 1 : 0;
        InRange += read.Least.Value <= known && known <= read.Most.Value ? 1 : 0;
    }
}
