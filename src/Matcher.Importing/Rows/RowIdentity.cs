using System.Text;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>
/// What stays the same when a file is imported again: the source's key, else a hash of the mapping's name, the folded row and its
/// ordinal among equals.
/// </summary>
internal sealed class RowIdentity(string mapping, IReadOnlyList<int> columnOrder, Predicate<int>? isSealed = null, Func<string, string>? seal = null)
{
    /// <summary>The hash of a row's content.</summary>
    public RowDigest Digest(string[] cells)
    {
        var text = new StringBuilder(mapping);
        foreach (var column in columnOrder)
            text.Append('\u001f').Append(Sealed(column, Folding.Fold(cells[column])));
        return RowDigest.Of(text.ToString());
    }

    /// <summary>The id of a row without a key.</summary>
    public string OfContent(RowDigest digest, int ordinal) => ordinal == 0 ? $"{mapping}:{digest}" : $"{mapping}:{Hash($"{digest}\u001f{ordinal}")}";

    /// <summary>The id of a row with a key; a key that cannot stand in an identifier is hashed.</summary>
    public string OfKey(string key)
    {
        if (seal is not null && CertificateNumber.IsIdentity(key))
            return $"{mapping}:{seal(key)[..RowDigest.Digits]}";
        var id = $"{mapping}:{key}";
        return Identifier.IsValid(id) ? id : $"{mapping}:{Hash($"key\u001f{key}")}";
    }

    private string Sealed(int column, string cell) => seal is not null && cell.Length > 0 && (isSealed?.Invoke(column) == true || CertificateNumber.IsIdentity(cell)) ? seal(cell) : cell;

    public static string Hash(string text) => RowDigest.Of(text).ToString();
}
