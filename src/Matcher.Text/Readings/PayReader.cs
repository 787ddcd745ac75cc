using System.Text.RegularExpressions;
using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Reads pay as posts state it.</summary>
public static partial class PayReader
{
    /// <summary>A pay of less than this in a month, or more than <see cref="MostMonthlyYuan"/>, is a slip of unit or period.</summary>
    private const int LeastMonthlyYuan = 100;
    private const int MostMonthlyYuan = 500_000;

    /// <summary>A bare number from here on is yuan; below, it may be 万 a year, thousands a month or yuan an hour.</summary>
    private const decimal LeastBareYuan = 1_000m;

    /// <summary>An amount in 万 below this cannot be a year's pay: it is under every statutory minimum wage.</summary>
    private const decimal LeastYearlyYuan = 30_000m;

    /// <summary>Reads 「1-1.5万/月」, 「6-8千/月」, 「15万元及以上」, 「150元/天」, 「年薪30万」, 「3001--5000元」, 「4000-6000」, 「面议」 and the like.</summary>
    /// <param name="text">The text of the field.</param>
    /// <param name="bare">What bare numbers below 1,000 stand for in this column, if its file says so; null to refuse them as unclear.</param>
    /// <remarks>
    /// <para>Conventions, reported as repairs: without a period, amounts in 万 are for a year (for a month below 3万, which no year's pay
    /// is), all others for a month; a bare number is yuan from 1,000 on and refused as unclear below.</para>
    /// <para>Units and range: yuan per period; refused when the monthly equivalent (<see cref="Pay.MonthlyMaxYuan"/>) leaves 100 to 500,000.</para>
    /// <para>Edge cases: a text without any amount (面议, 按政策执行, lists of benefits) is open; an amount inside longer text counts
    /// only where it is called the pay (年薪, 月薪) and is the only one; of 「3000+提成」 the base is the lower end.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Reading<Pay> Read(string text, PayScale? bare = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        if (folded.Length == 0)
            return Refused(ReadingFault.Empty);
        if (NegativeStart().IsMatch(folded))
            return Refused(ReadingFault.Negative);
        if (Percentage().IsMatch(folded))
            return Refused(ReadingFault.NotRecognised);
        if (Offer().Match(folded) is { Success: true } match && PayPhrase.Of(match) is { } phrase)
            return Resolve(phrase, bare);
        return ReadInside(folded, bare);
    }

    private static Reading<Pay> ReadInside(string folded, PayScale? bare)
    {
        var named = NamedOffer().Matches(folded);
        if (named.Count > 1)
            return Refused(ReadingFault.SeveralValues);
        if (named.Count == 1 && PayPhrase.Of(named[0]) is { } phrase)
            return Resolve(phrase with { HasOtherWords = true }, bare);
        return AnyAmount().IsMatch(folded) ? Refused(ReadingFault.NotRecognised) : new Reading<Pay>.Open();
    }

    private static Reading<Pay> Resolve(PayPhrase phrase, PayScale? bare)
    {
        var hasUnit = phrase.NamesYuan || phrase.LowUnit is not null || phrase.HighUnit is not null;
        var (low, high) = Amounts(phrase);
        var repair = phrase.HasOtherWords ? ReadingRepair.DroppedWords : ReadingRepair.None;
        var period = phrase.Period;
        var isUnclear = period is null && (high ?? low) < LeastBareYuan;
        if (isUnclear && !hasUnit && bare is { } scale)
        {
            (low, high, period) = (low * scale.Yuan, high * scale.Yuan, scale.Period);
        }
        else
        {
            if (isUnclear)
                return Refused(ReadingFault.UnclearUnit);
            repair |= (hasUnit ? ReadingRepair.None : ReadingRepair.AssumedUnit) | (period is null ? ReadingRepair.AssumedPeriod : ReadingRepair.None);
            period ??= Math.Max(phrase.LowUnit ?? 0, phrase.HighUnit ?? 0) == 10_000m && (high ?? low) >= LeastYearlyYuan ? PayPeriod.Year : PayPeriod.Month;
        }
        return Offered(low, high, period.Value, phrase, repair);
    }

    /// <summary>Both ends in yuan. An end without unit takes the other's, unless only plain yuan put the ends in order (5000-1万).</summary>
    private static (decimal Low, decimal? High) Amounts(PayPhrase phrase)
    {
        if (phrase.High is not { } high)
            return (phrase.Low * (phrase.LowUnit ?? 1), null);
        var highYuan = high * (phrase.HighUnit ?? (phrase.LowUnit is { } unit && high < phrase.Low * unit ? unit : 1));
        var lowYuan = phrase.Low * (phrase.LowUnit ?? phrase.HighUnit ?? 1);
        if (phrase.LowUnit is null && phrase.HighUnit is not null && lowYuan > highYuan && phrase.Low <= highYuan)
            lowYuan = phrase.Low;
        return (lowYuan, highYuan);
    }

    private static Reading<Pay> Offered(decimal low, decimal? high, PayPeriod period, PayPhrase phrase, ReadingRepair repair)
    {
        if (high < low)
            (low, high, repair) = (high.Value, low, repair | ReadingRepair.OrderedEnds);
        decimal? min = high is null && phrase.Bound == PayBound.AtMost ? null : low;
        decimal? max = high ?? (phrase.Bound == PayBound.AtLeast ? null : low);
        // Far beyond any pay, the monthly equivalent would overflow before it could be compared.
        if ((max ?? min) > 1_000_000_000m)
            return Refused(ReadingFault.OutOfRange);
        var pay = new Pay(min, max, period, phrase.HasGuaranteedBase);
        return pay.MonthlyMaxYuan is < LeastMonthlyYuan or > MostMonthlyYuan
            ? Refused(ReadingFault.OutOfRange)
            : new Reading<Pay>.Read(pay, repair);
    }

    private static Reading<Pay>.Refused Refused(ReadingFault fault) => new(fault);

    private const string Number = @"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]+)?";

    private const string Amount =
        $"(?<low>{Number}) ?(?:(?<lu>[万千百kw])?) ?(?<yuan>元)?(?<bound>\\+)?(?: ?[-~至到]+ ?(?<high>{Number}) ?(?<hu>[万千百kw])?)? ?(?<yuan>元)?"
        + @"(?<bound> ?(?:及?以上|及?以下|以内|起|\+))?(?:[元 ]*(?:/|每|一个|\bper\b) ?(?<per>小时|时|天|日|个?月|年|hour|day|month|year|h\b))?(?<bound2>及?以上|以下|以内|起|\+)?";

    // The amount stands first, after nothing but words that announce it; what follows may qualify it but not continue the number.
    [GeneratedRegex(
        "^(?![0-9]{1,2}[.、)](?![0-9]))(?<lead>(?:薪资|薪酬|工资|待遇|收入|月薪|年薪|年收入|月收入|日薪|时薪|日结|底薪|保底|基本|综合|税前|税后|两班倒|薪|约|大约|不低于|不少于|至少|最低|大于|高于|超过|为|在|每小时|每天|每日|每月|每年|rmb|[:>≥=¥( ])*)"
        + Amount + @"(?!\.?[0-9%])(?<tail>(?:[^0-9].*)?)$", RegexOptions.Singleline)]
    private static partial Regex Offer();

    // Inside longer text the amount must be named as the pay and carry its unit.
    [GeneratedRegex("(?<lead>年薪|月薪|年收入|月收入|底薪)(?:为|约|在|[: ])*(?=[0-9.,]{1,16}[-~至到0-9.万千元 ]{0,24}[万千元])" + Amount + "(?<tail>)")]
    private static partial Regex NamedOffer();

    [GeneratedRegex("^[:¥ ]*-[ ¥]*[0-9]")]
    private static partial Regex NegativeStart();

    [GeneratedRegex(@"^[0-9.]+ ?%$")]
    private static partial Regex Percentage();

    [GeneratedRegex("[0-9] ?[万千k]?元|[0-9] ?[万千kw](?![a-z])|[0-9]{3}|^[0-9.]+$")]
    private static partial Regex AnyAmount();
}
