using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads who offers a post.</summary>
internal static class PostEmployers
{
    private const int MaxNameLength = 200;

    public static void Name(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (CleanText.ReadName(input.Text, input.Field, account) is not { } name)
            return;
        if (name.Length <= MaxNameLength)
            draft.EmployerName = name;
        else
            account.Repair(input.Field, "longer than 200 characters", name, null);
    }

    public static void Id(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text)
            return;
        if (Identifier.IsValid(text))
            draft.EmployerId = new(text);
        else
            account.Refuse(input.Field, "not an identifier: 1 to 80 characters of A-Z a-z 0-9 . _ : - that start with a letter or a digit", text);
    }

    public static void Nature(PostDraft draft, FieldInput input, RowAccount account) =>
        draft.EmployerNature = Values.Word(input.Text, input.Field, account, WordLists.Nature);

    /// <summary>The nature out of 「民营公司| 500-1000人| 计算机软件」; a nature that the vocabulary lacks (合资, 上市公司) stays unknown.</summary>
    public static void ProfileNature(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (Profile(input) is [var first, ..] && WordLists.Nature.TryParse(first, out var nature))
            draft.EmployerNature = nature;
    }

    /// <summary>The industry: the last part of the profile that is neither a nature nor a size.</summary>
    public static void ProfileIndustry(PostDraft draft, FieldInput input, RowAccount account)
    {
        var parts = Profile(input);
        if (parts.Length >= 2 && !parts[^1].EndsWith('人') && !parts[^1].EndsWith("人以上", StringComparison.Ordinal))
            draft.Post = draft.Post with { Industry = CleanText.Read(parts[^1], input.Field, account) };
    }

    private static string[] Profile(FieldInput input) =>
        Folding.Clean(input.Text ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
