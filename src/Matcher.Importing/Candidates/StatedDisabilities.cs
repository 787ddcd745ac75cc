using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>
/// Reads what a row states of a disability: <c>type[:grade]</c> in one column, type and grade in one text as 肢体二级, or the type
/// in one column and the grade in another, as agencies' lists have them (残疾类别, 残疾等级).
/// </summary>
internal static class StatedDisabilities
{
    /// <summary>The disabilities; the row is refused if a text is none or types and grades do not go together.</summary>
    public static IReadOnlyList<Disability> Read(FieldInput input, RowAccount account)
    {
        var texts = new List<string>();
        var grades = new List<int>();
        foreach (var cell in input.Own)
        {
            if (string.IsNullOrWhiteSpace(cell.Text))
                continue;
            if (input.Own.Count > 1 && Grades.Read(cell.Text) is { } grade)
                grades.Add(grade);
            else
                texts.Add(string.Join(';', ListCell.Entries(cell.Text).Select(Divided)));
        }
        var stated = FactLists.Disabilities(string.Join(';', texts), input.Field, account);
        if (grades.Count == 0)
            return stated;
        if (stated is [{ Grade: null } only] && grades is [var its])
            return [new(only.Type, its, only.Kind)];
        if (!account.IsRefused)
            account.Refuse(input.Field, "the grade in a column of its own goes with one type; write type:grade for each of several");
        return stated;
    }

    /// <summary>Whether a cell of one column can be read.</summary>
    public static bool IsReadable(string text)
    {
        var account = new RowAccount(0, RecordKind.Candidates);
        return Read(new("disability", [new("", text)], [], _ => false), account).Count > 0 && !account.IsRefused;
    }

    /// <summary>Puts the colon where there is none: 肢体残疾二级 becomes 肢体残疾:二级.</summary>
    private static string Divided(string entry)
    {
        var text = Folding.Fold(entry);
        for (var end = text.Length - 1; end > 0 && !text.Contains(':', StringComparison.Ordinal); end--)
        {
            if (WordLists.Disability.TryParse(text[..end], out _) && Grades.Read(text[end..]) is { } grade)
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text[..end]}:{grade}");
        }
        return entry;
    }
}
