using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// What to prepare, and what kind of effort it takes.
internal static class AccommodationSentences
{
    private static readonly Sentence[] Tiers =
    [
        new("调整制度即可", "a change of rules"),
        new("需要添置设备", "equipment"),
        new("需要人员支持", "a support person"),
        new("需要改造场地", "construction"),
    ];

    public static Sentence Of(AccommodationTier tier) => Tiers[(int)tier];

    public static Sentence Of(Accommodation accommodation)
    {
        Sentence what = ProvisionWords.Of(accommodation.Provision);
        Sentence effort = Tiers[(int)accommodation.Tier];
        return new Sentence($"{what.Zh}({effort.Zh})", $"{what.En} ({effort.En})");
    }
}
