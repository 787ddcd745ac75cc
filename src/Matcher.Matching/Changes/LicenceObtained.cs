using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The person obtains a licence.</summary>
internal sealed record LicenceObtained(LicenceCode Licence) : Change(
    $"licence:{Licence.Value}", ChangeKind.Licence, ChangeActor.Person, Say(LicenceGate.Name(Licence), Licence.Value))
{
    /// <inheritdoc/>
    /// <remarks>A course leads to a licence if it names it among what it teaches, by name or by code.</remarks>
    public override IEnumerable<Course> CoursesIn(MatchSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        string[] names = [Licence.Value, LicenceGate.Name(Licence).Zh];
        return snapshot.ListCourses(after: null).Where(course => course.IsOpenOn(snapshot.Versions.Day)
            && (course.Skills.Concat(course.Tags).Any(names.Contains) || course.Name.Contains(names[1], StringComparison.Ordinal)));
    }

    internal override bool Opens(Gate gate) => gate is LicenceGate;

    internal override bool Moves(Feature feature) => feature is LicenceFeature;

    internal override Candidate Apply(CandidateView candidate) => candidate.Candidate.Licences is { } held && !held.Contains(Licence)
        ? candidate.Candidate with { Licences = [.. held, Licence] }
        : candidate.Candidate;

    /// <summary>A person is not told codes.</summary>
    private static Sentence Say(Sentence name, string code) => name.Zh == code
        ? new("考取岗位要求的证书", $"Obtain the licence asked for: {code}")
        : new($"考取证书:{name.Zh}", $"Obtain a licence: {name.En}");
}
