using System.Text.RegularExpressions;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads titles. A post without a usable title is refused: nothing else says what the work is.</summary>
internal static partial class PostTitles
{
    public static void Read(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (Title(input, account) is not { } title)
            return;
        if (!title.Any(char.IsLetter))
            account.Refuse(input.Field, "no letters", title);
        else if (title.Length > PostChecks.MaxTitleLength)
            account.Refuse(input.Field, "longer than 200 characters", title);
        else
            draft.Post = draft.Post with { Title = title };
    }

    /// <summary>
    /// For lists that were read from scans: a bare occupation code gets its official name, and what is left of table cells (23 24,
    /// _, 员, an.) or of duties (1.从事…) is no title.
    /// </summary>
    public static void ReadStrictly(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (Title(input, account) is not { } title)
            return;
        if (OccupationForm().Match(title) is { Success: true } match)
            FromCode(draft, input, account, title, match.Groups["code"].Value);
        else if (Fault(title) is { } fault)
            account.Refuse(input.Field, fault, title);
        else
            draft.Post = draft.Post with { Title = title };
    }

    private static string? Title(FieldInput input, RowAccount account)
    {
        var title = CleanText.Read(input.Text, input.Field, account);
        if (title is null)
            account.Refuse(input.Field, "missing", input.Text);
        return title?.ReplaceLineEndings(" ");
    }

    private static void FromCode(PostDraft draft, FieldInput input, RowAccount account, string title, string code)
    {
        if (OccupationCode.IsValid(code) && OccupationTable.Find(new(code)) is { Name: { } name } occupation)
        {
            draft.Post = draft.Post with { Title = name, Occupation = occupation.Code };
            account.Repair(input.Field, "occupation code for a title", title, name);
        }
        else
            account.Refuse(input.Field, "occupation code without a name", title);
    }

    private static string? Fault(string title)
    {
        var letters = title.Count(char.IsLetter);
        if (letters == 0)
            return "no letters";
        if (title.Length > PostChecks.MaxTitleLength)
            return "longer than 200 characters";
        if (letters == 1)
            return "a single character";
        if (title.Contains('。', StringComparison.Ordinal) && title.Contains("从事", StringComparison.Ordinal))
            return "a description of duties, not a title";
        return title.Contains('|', StringComparison.Ordinal) || LoneLatin().IsMatch(title) ? "debris of a scan" : null;
    }

    [GeneratedRegex("^(?<code>[0-9]-[0-9]{2}(?:-[0-9]{2}){0,2})(?:-[0-9]{3})?$")]
    private static partial Regex OccupationForm();

    // Real abbreviations such as QA, GIS or .NET have a capital.
    [GeneratedRegex("^[a-z]{1,3}[.,]?$")]
    private static partial Regex LoneLatin();
}
