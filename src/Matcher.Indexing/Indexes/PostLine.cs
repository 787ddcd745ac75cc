using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Indexing;

/// <summary>A post as the index keeps it: its facts and its tokens, divided by blanks. Making it needs no file.</summary>
/// <param name="Id">The id.</param>
/// <param name="Region">The region's code; null if unknown.</param>
/// <param name="Facts">The rest of the facts, in numbers.</param>
/// <param name="TitleTokens">How many tokens of the title belong to its text.</param>
/// <param name="Title">Tokens of the title.</param>
/// <param name="Text">Tokens of the text.</param>
/// <param name="Details">Tokens of the other words.</param>
internal sealed record PostLine(PostId Id, string? Region, PostFacts Facts, int TitleTokens, string Title, string Text, string Details)
{
    public static PostLine Of(Post post) => new(
        post.Id,
        post.Region?.Value,
        new PostFacts
        {
            Form = Code(post.Form),
            WorkMode = Code(post.WorkMode),
            Education = Code(post.Education.Minimum),
            PayMax = post.Pay?.MonthlyMaxYuan ?? -1,
            OpensOn = post.OpensOn?.DayNumber ?? int.MinValue,
            ClosesOn = post.ClosesOn?.DayNumber ?? int.MaxValue,
            PublishedOn = post.PublishedOn?.DayNumber ?? -1,
            Provisions = ProvisionSet.Of(post),
        },
        Segmentation.SearchTokens(post.Title).Count,
        Tokens(post.Title),
        Tokens(post.Text),
        Tokens(OtherWords(post)));

    private static string OtherWords(Post post) => string.Join('\n',
        [post.Industry, post.PlaceText, post.Education.Majors, .. post.RequiredSkills, .. post.PreferredSkills]);

    private static string Tokens(string? text) => string.IsNullOrWhiteSpace(text) ? "" : Segmentation.IndexText(text);

    private static byte Code<T>(T? value)
        where T : struct, Enum => value is { } member ? WordCode<T>.Of(member) : (byte)0;
}
