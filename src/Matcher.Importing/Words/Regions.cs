using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads places from codes and names. What is old, unknown or ambiguous is noted, never guessed.</summary>
internal static class Regions
{
    /// <summary>The narrowest place that the cells name, the widest place first; null if they name none.</summary>
    public static RegionCode? Read(FieldInput input, RowAccount account)
    {
        RegionCode? found = null;
        for (var i = 0; i < input.Own.Count; i++)
        {
            var text = input.Own[i].Text.Trim();
            if (text.Length == 0)
                continue;
            // Only the first of several columns is known to hold the widest level; cells of the next may repeat it.
            found = Read(text, found, i == 0 && input.Own.Count > 1 ? PlaceLevel.Province : null, input.Field, account) ?? found;
        }
        return found;
    }

    /// <summary>The place that one text names; null and a note if it names none.</summary>
    public static RegionCode? Read(string text, RegionCode? within, PlaceLevel? level, string field, RowAccount account)
    {
        var folded = Folding.Fold(text);
        if (RegionCode.IsValid(folded))
            return Code(PlaceTable.WithoutFiller(new(folded)), field, account);
        switch (PlaceNames.Read(text, within, level))
        {
            case PlaceReading.Found found:
                if (found.Rest.Length > 0)
                    account.Repair(field, "only a part names a place", text, found.Code.Value);
                return found.Code;
            case PlaceReading.Ambiguous:
                account.Repair(field, "several places have this name", text, within?.Value);
                return null;
            default:
                account.Repair(field, "not a place", text, within?.Value);
                return null;
        }
    }

    private static RegionCode? Code(RegionCode code, string field, RowAccount account)
    {
        switch (PlaceTable.Check(code))
        {
            case RegionCodeStatus.Valid:
                return code;
            case RegionCodeStatus.Replaced:
                account.Repair(field, "region code no longer in force", code.Value, null);
                return null;
            default:
                account.Repair(field, "unknown region code", code.Value, null);
                return null;
        }
    }
}
