using System.Collections.Frozen;
using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>The fields of a fair and how they are read.</summary>
internal static class FairFields
{
    private const int MaxNameLength = 200;
    private const int MaxPosts = 10_000;

    public static FrozenDictionary<string, FieldReading<FairDraft>> Readings { get; } =
        new Dictionary<string, FieldReading<FairDraft>>(StringComparer.Ordinal)
        {
            ["name"] = new(Name),
            ["date"] = new((draft, input, account) => draft.Fair = draft.Fair with { Date = Values.Day(input.Text, input.Field, account) }),
            ["region"] = new((draft, input, account) => draft.Fair = draft.Fair with { Region = Regions.Read(input, account) }),
            ["posts"] = new(Posts),
            ["synthetic"] = new((draft, input, account) =>
                draft.Fair = draft.Fair with { IsSynthetic = Values.Flag(input.Text, input.Field, account) ?? false }),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static void Name(FairDraft draft, FieldInput input, RowAccount account)
    {
        if (CleanText.ReadName(input.Text, input.Field, account) is not { } name)
            account.Refuse(input.Field, "missing", input.Text);
        else if (name.Length > MaxNameLength)
            account.Refuse(input.Field, "longer than 200 characters", name);
        else
            draft.Fair = draft.Fair with { Name = name };
    }

    /// <summary>A fair without one of its posts would be another fair, so an entry that is no id refuses the row.</summary>
    private static void Posts(FairDraft draft, FieldInput input, RowAccount account)
    {
        var entries = input.Text is { } text && !ListCell.IsNone(text) ? ListCell.Entries(text) : [];
        if (entries.Length > MaxPosts)
            account.Refuse(input.Field, "more than 10000 posts");
        foreach (var (index, entry) in entries.Take(MaxPosts).Index().Where(pair => !Identifier.IsValid(pair.Item)))
            account.Refuse($"{input.Field}[{index}]", "not an identifier", entry);
        if (!account.IsRefused)
            draft.Fair = draft.Fair with { Posts = [.. entries.Distinct(StringComparer.Ordinal).Select(id => new PostId(id))] };
    }
}
