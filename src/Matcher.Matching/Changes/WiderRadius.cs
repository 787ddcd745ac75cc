using System.Globalization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The person goes farther for work.</summary>
/// <param name="Km">The longest daily way, kilometres.</param>
internal sealed record WiderRadius(int Km) : Change(
    string.Create(CultureInfo.InvariantCulture, $"radius:{Km}"), ChangeKind.Radius, ChangeActor.Person,
    new(string.Create(CultureInfo.InvariantCulture, $"愿意去{Km}公里以内的地方上班"), string.Create(CultureInfo.InvariantCulture, $"Work up to {Km} km from home")))
{
    internal override bool Opens(Gate gate) => gate is AuxiliaryRadiusGate;

    internal override bool Moves(Feature feature) => feature is CommuteFeature;

    internal override Candidate Apply(CandidateView candidate) => candidate.Candidate.Wishes.MaxCommuteKm >= Km
        ? candidate.Candidate
        : candidate.Candidate with { Wishes = candidate.Candidate.Wishes with { MaxCommuteKm = Km } };

    internal override bool IsWithin(Change other) => other is WiderRadius wider && wider.Km > Km;
}
