using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads occupations by code, by their exact official name or by that of a trade.</summary>
internal static class Occupations
{
    /// <summary>The code; null and a note if the text is none.</summary>
    public static OccupationCode? Read(string text, string field, RowAccount account)
    {
        switch (OccupationTable.Read(text))
        {
            case OccupationCodeReading.Known known:
                return known.Occupation.Code;
            case OccupationCodeReading.NotListed:
                account.Repair(field, "code not in the classification of 2022", text, null);
                return null;
            case OccupationCodeReading.Old:
                account.Repair(field, "code of the classification of 2009", text, null);
                return null;
            default:
                // The narrowest of equal names: a group and its only occupation often share one.
                if (OccupationTable.FindByName(text) is [.., var named])
                    return named.Code;
                if (Trades.Find(text) is { } trade)
                    return trade;
                account.Repair(field, "neither a code nor the name of an occupation", text, null);
                return null;
        }
    }
}
