using System.Collections.Frozen;

namespace Matcher.Server;

// The members of an enumeration of the contract and of the domain, matched by name. Both sides have the same names; only the
// contract has one for "not given".
internal static class Words<TWire, TDomain>
    where TWire : struct, Enum
    where TDomain : struct, Enum
{
    private static readonly FrozenDictionary<TWire, TDomain> ToDomain = Enum.GetValues<TWire>()
        .Where(wire => Enum.TryParse<TDomain>(wire.ToString(), out _))
        .ToFrozenDictionary(wire => wire, wire => Enum.Parse<TDomain>(wire.ToString()));

    private static readonly FrozenDictionary<TDomain, TWire> ToWire =
        ToDomain.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static bool TryRead(TWire wire, out TDomain value) => ToDomain.TryGetValue(wire, out value);

    public static TWire Write(TDomain value) => ToWire[value];

    public static TWire Write(TDomain? value) => value is { } given ? ToWire[given] : default;
}
