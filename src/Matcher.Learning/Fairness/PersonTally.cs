namespace Matcher.Learning;

/// <summary>What the lists do for one judged person.</summary>
internal sealed class PersonTally
{
    /// <summary>Qualified pairs, blocked ones with them.</summary>
    public int Qualified { get; set; }

    /// <summary>Qualified pairs among the first k of the post's shortlist.</summary>
    public int QualifiedSelected { get; set; }

    /// <summary>Places among the first k of shortlists.</summary>
    public int Selected { get; set; }

    /// <summary>The places that a draw among the qualified of each list would give.</summary>
    public double Expected { get; set; }

    /// <summary>The discounted exposure among the first k of shortlists.</summary>
    public double Exposure { get; set; }

    /// <summary>The sum of the outcomes of all pairs.</summary>
    public double Merit { get; set; }

    /// <summary>The share of qualified posts among the first k of the person's recommendations; not a number if there are none.</summary>
    public double Recall { get; set; } = double.NaN;

    /// <summary>The quality of the person's recommendations; not a number if nothing good is to be found.</summary>
    public double Ndcg { get; set; } = double.NaN;
}
