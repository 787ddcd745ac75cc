namespace Matcher.Learning;

/// <summary>What a named composite of two features could win back.</summary>
/// <param name="First">A feature.</param>
/// <param name="Second">Another.</param>
/// <param name="ErrorGain">By how much it lowers the mean squared error on training posts that its table has not seen, in squared grades.</param>
/// <param name="NdcgByPost">What it adds to NDCG@10 of shortlists of the test part.</param>
/// <param name="NdcgByPerson">What it adds to NDCG@10 of recommendations.</param>
public sealed record InteractionGain(string First, string Second, double ErrorGain, MetricFigure NdcgByPost, MetricFigure NdcgByPerson);
