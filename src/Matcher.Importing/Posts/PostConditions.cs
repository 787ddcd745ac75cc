using System.Globalization;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads the conditions of a post.</summary>
internal static class PostConditions
{
    public static void Headcount(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is { } text && Values.TryTake(HeadcountReader.Read(text), text, input.Field, account, count => count.ToString(CultureInfo.InvariantCulture), out var headcount))
            draft.Post = draft.Post with { Headcount = headcount };
    }

    /// <summary>The form decides about eligibility, so an unknown word refuses the row and names the seven forms.</summary>
    public static void Form(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text)
            return;
        if (WordLists.Form.TryParse(text, out var form))
            draft.Post = draft.Post with { Form = form };
        else
            account.Refuse(input.Field, WordLists.Form.Unknown, text);
    }

    public static void Pay(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is { } text && Values.TryTake(PayReader.Read(text), text, input.Field, account, Show, out var pay))
            draft.Post = draft.Post with { Pay = pay };
    }

    /// <summary>Full cover where the words name all five insurances; what they do not say stays unknown.</summary>
    public static void MentionedInsurance(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is { } text && Folding.Fold(text) is { } folded
            && (folded.Contains("五险", StringComparison.Ordinal) || folded.Contains("六险", StringComparison.Ordinal)))
            draft.Post = draft.Post with { Insurance = InsuranceCover.Full };
    }

    public static void Campaign(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text)
            return;
        // A post of an unknown campaign would be shown to people whom the campaign leaves out.
        if (Identifier.IsValid(text))
            draft.Post = draft.Post with { Campaign = text };
        else
            account.Refuse(input.Field, "not an identifier: 1 to 80 characters of A-Z a-z 0-9 . _ : - that start with a letter or a digit", text);
    }

    private static string Show(Pay pay)
    {
        var ends = (pay.Min, pay.Max) switch
        {
            ({ } min, { } max) when min == max => Amount(min),
            ({ } min, { } max) => $"{Amount(min)}-{Amount(max)}",
            ({ } min, null) => $"{Amount(min)}-",
            (_, { } max) => $"-{Amount(max)}",
            _ => "",
        };
        return $"{ends} {Vocabulary<PayPeriod>.Of(pay.Period)}";
    }

    private static string Amount(decimal yuan) => yuan.ToString("0.##", CultureInfo.InvariantCulture);
}
