namespace Matcher.Simulation;

/// <summary>Draws consents. Withdrawn ones are simply absent, as in a file that a federation hands over. The shares are assumptions.</summary>
internal sealed class ConsentMaker(IReadOnlyList<EmployerId> all, IReadOnlyList<EmployerId> atFairs, DateOnly day)
{
    internal List<Consent> Make(Draw draw)
    {
        var granted = new DateTimeOffset(day.AddDays(-draw.Between(5, 700)).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
        var consents = new List<Consent>();
        if (draw.Percent(92))
        {
            consents.Add(new(ConsentPurpose.Match, null, LegalBasis.Consent, granted));
            consents.AddRange(Employers(draw).Select(id => new Consent(ConsentPurpose.ShareWithEmployer, id, LegalBasis.Consent, granted)));
        }

        if (draw.Percent(80))
            consents.Add(new(ConsentPurpose.Statistics, null, LegalBasis.Consent, granted));
        if (draw.Percent(40))
            consents.Add(new(ConsentPurpose.Research, null, LegalBasis.Consent, granted));
        return consents;
    }

    /// <summary>Some sign for most employers of a fair, some for a few employers anywhere, some for nobody.</summary>
    private List<EmployerId> Employers(Draw draw) => draw.Weighted(35, 35, 30) switch
    {
        0 => draw.Some(atFairs, 12),
        1 => draw.Some(all, draw.Between(1, 3)),
        _ => [],
    };
}
