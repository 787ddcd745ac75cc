using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Licences by code or by name.</summary>
internal static class Licences
{
    /// <summary>Reads a list of licences. One that cannot be read refuses the row: licences decide who may do the work.</summary>
    public static IReadOnlyList<LicenceCode> Read(string text, string field, RowAccount account)
    {
        var found = new List<LicenceCode>();
        if (ListCell.IsNone(text))
            return found;
        foreach (var (index, entry) in ListCell.Entries(text).Index())
        {
            if (Known(entry) is { } licence)
                found.Add(licence);
            else
                account.Refuse($"{field}[{index}]", "not a licence code: letters, digits and . _ : -", entry);
        }
        return [.. found.Distinct()];
    }

    private static LicenceCode? Known(string entry) => Folding.Fold(entry) switch
    {
        "盲人医疗按摩" or "盲人医疗按摩资格证" or "盲人医疗按摩人员从事医疗按摩资格证书" => LicenceCode.BlindMedicalMassage,
        "盲人保健按摩" or "盲人保健按摩证" => LicenceCode.BlindHealthMassage,
        _ => Identifier.IsValid(entry) ? new LicenceCode(entry) : null,
    };
}
