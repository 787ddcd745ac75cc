using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads what stays text.</summary>
internal static class PostTexts
{
    /// <summary>The cells one under the other.</summary>
    public static void Description(PostDraft draft, FieldInput input, RowAccount account) =>
        draft.Post = draft.Post with { Text = Lines(input, account, cell => cell.Text.Trim()) ?? draft.Post.Text };

    /// <summary>The cells one under the other, each behind its header: for facts that have no field of their own.</summary>
    public static void Labelled(PostDraft draft, FieldInput input, RowAccount account) =>
        draft.Post = draft.Post with { Text = Lines(input, account, cell => $"{cell.Column}: {cell.Text.Trim()}") ?? draft.Post.Text };

    public static void Occupation(PostDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is { } text)
            draft.Post = draft.Post with { Occupation = Occupations.Read(text, input.Field, account) };
    }

    public static IReadOnlyList<string> List(FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text || ListCell.IsNone(text))
            return [];
        CleanText.Read(text, input.Field, account);
        return ListCell.Distinct(text, input.Field, account);
    }

    /// <summary>One line of each cell that has content; null if none has.</summary>
    public static string? Lines(FieldInput input, RowAccount account, Func<SourceCell, string> line)
    {
        // Each cell is cleaned by itself, so that a note shows the cell and not the whole text.
        var lines = new List<string>();
        foreach (var cell in input.Own.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)))
        {
            if (CleanText.Read(cell.Text.Trim(), input.Field, account) is not null)
                lines.Add(Folding.Clean(line(cell)));
        }
        return lines.Count > 0 ? string.Join('\n', lines) : null;
    }
}
