using System.Collections.Frozen;
using System.Globalization;
using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>
/// Sentences for the person (row 88 of the seed inventory): at most 25 characters in Chinese, no codes, no numbers but dates,
/// distances and the like, spoken to the person. Whatever has no words of its own here is said as to a counsellor.
/// </summary>
internal static class PersonWords
{
    /// <summary>The most characters of a sentence in Chinese.</summary>
    public const int MostCharacters = 25;

    private const string Unknown = "unknown";

    // Longer ones first: a shorter one may be part of them.
    private static readonly (string Third, string Second)[] English =
    [
        ("does the person", "do you"),
        ("can the person", "can you"),
        ("the person does", "you do"),
        ("the person has", "you have"),
        ("the person wants", "you want"),
        ("The person's", "Your"),
        ("the person's", "your"),
        ("the person", "you"),
        ("their own", "your own"),
        ("are wished", "do you wish for"),
        ("is wished", "do you wish for"),
    ];

    private static readonly FrozenDictionary<(string Feature, string Bin), Sentence> Bins = Features.Catalogue.Features
        .SelectMany(feature => feature.Bins.Select(bin => (Key: (feature.Name, bin.Label), Sentence: Plain(feature, bin))))
        .ToFrozenDictionary(one => one.Key, one => one.Sentence);

    /// <summary>That more keeps a pair out than is told.</summary>
    public static Sentence MoreBlocks { get; } = new("还有别的条件也不符合", "Other conditions are not met either");

    /// <summary>That the person has seen or dealt with a post.</summary>
    public static Sentence DealtWith { get; } = new("您看过或投过,不再重复推荐", "You have seen or dealt with it, so it does not come back");

    /// <summary>That staff hid a post.</summary>
    public static Sentence Hidden { get; } = new("就业辅导员把它收起来了", "Your counsellor has put it aside");

    /// <summary>That the list or the post waits for a human review.</summary>
    public static Sentence UnderReview { get; } = new("您要求了人工复核,复核完再推荐", "You asked for a human review; it comes back when that is done");

    /// <summary>That a post stands in the list.</summary>
    public static Sentence Shown { get; } = new("这个岗位就在您的推荐里", "This post is among your recommendations");

    /// <summary>That better posts stand before it.</summary>
    public static Sentence RankedLower { get; } = new("有更合适的岗位排在前面", "Posts that fit better stand before it");

    /// <summary>That equal posts stand before it.</summary>
    public static Sentence Tied { get; } = new("和前面的一样合适,先后由抽签定", "It fits as well as the one before; lots decide who goes first");

    /// <summary>All in all.</summary>
    public static Sentence Of(FitBand band, bool isBlocked) => isBlocked ? new("这个岗位现在不行", "This post is not possible now") : band switch
    {
        FitBand.Strong => new("这个岗位很适合您", "This post suits you very well"),
        FitBand.Good => new("这个岗位比较适合您", "This post suits you"),
        FitBand.Possible => new("这个岗位可以谈一谈", "This post is worth a talk"),
        _ => new("知道的还太少,先问清楚再说", "Too little is known yet; ask first"),
    };

    /// <summary>A part of a score.</summary>
    public static Sentence Of(ScorePart part) => Of(part.Feature, part.Bin);

    /// <summary>A bin of a feature.</summary>
    public static Sentence Of(string feature, string bin) => Bins[(feature, bin)];

    /// <summary>A question, to the person or to put to the employer.</summary>
    public static Sentence Of(Question question) => question.ToEmployer && question.Sentence.Zh.EndsWith('?')
        ? new($"问单位:{question.Sentence.Zh}", $"Ask the employer: {question.Sentence.En}")
        : Told(question.Sentence);

    /// <summary>Something to prepare.</summary>
    public static Sentence Of(Accommodation accommodation)
    {
        var name = ProvisionWords.Of(accommodation.Provision);
        return new($"单位可以安排:{name.Zh}", $"The employer can arrange {name.En}");
    }

    /// <summary>What keeps a pair out, or could.</summary>
    public static Sentence Of(GateFinding finding, Post post) => finding switch
    {
        { Gate: "closed", Fact: "post.opens_on" } when post.OpensOn is { } day => new($"{Day(day)}才开始招人", $"Opens on {DayEn(day)}"),
        { Gate: "closed" } when post.ClosesOn is { } day => new($"已于{Day(day)}截止", $"Closed on {DayEn(day)}"),
        { Gate: "wording" } => new("岗位文字有违法条件,改好前不推荐", "The post's words ask for what the law forbids; it has to be changed first"),
        { Gate: "campaign", Fact: "rules.campaign" } => new("现在不在活动时间内", "The campaign is not running now"),
        { Gate: "campaign", Fact: "candidate.hukou" } when finding.Sentence.Zh.StartsWith("户籍不", StringComparison.Ordinal) => new("您的户籍不在活动范围内", "Your household is registered outside the campaign's area"),
        { Gate: "campaign", Fact: "candidate.birth_date" } when finding.Sentence.Zh.StartsWith('不') => new("您不在活动要求的年龄段", "You are not of the age that the campaign serves"),
        { Gate: "auxiliary_eligibility", Fact: "candidate.birth_date" } when finding.Sentence.Zh.StartsWith('未') => new("年龄还不到要求", "You are younger than the rule asks"),
        { Gate: "auxiliary_eligibility", Fact: "candidate.disabilities" } when !finding.IsChangeable => new("不在辅助性就业的对象范围", "Auxiliary employment is meant for others"),
        { Gate: "public_welfare_limit", IsChangeable: false } => new("公益性岗位次数已满或考核未过", "Public-welfare placements are used up or the appraisal was not passed"),
        { Gate: "licence", Fact: "candidate.licences" } when post.RequiredLicences.Any(licence => finding.Sentence.Zh.Contains(licence.Value, StringComparison.Ordinal)) => finding.Sentence.Zh.StartsWith('缺')
            ? new("缺少岗位要求的证书", "A licence that the post requires is missing")
            : new("有没有岗位要求的证书,要问", "Whether you hold the licence that the post requires is not known"),
        _ => Told(finding.Sentence),
    };

    private static Sentence Plain(FeatureSpec feature, BinSpec bin)
    {
        // What a certificate lets expect is no news for the person, and no business of an app.
        var told = bin.Label.StartsWith("chance_", StringComparison.Ordinal) ? feature.Bins.First(one => one.Label == Unknown) : bin;
        return Told(new(told.SentenceZh, told.SentenceEn));
    }

    private static Sentence Told(Sentence sentence)
    {
        var english = sentence.En;
        foreach (var (third, second) in English)
            english = english.Replace(third, second, StringComparison.Ordinal);
        return new(sentence.Zh.Replace("本人", "您", StringComparison.Ordinal), english);
    }

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    private static string DayEn(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
