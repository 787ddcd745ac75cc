namespace Matcher.Text;

/// <summary>Reads hours a week where a post says them: 「5天8小时」, 「每天8小时,双休」, 「每周40小时」.</summary>
internal static class WorkingHours
{
    /// <summary>The hours a week that a clause with 小时 states, with the days beside it; null if days or hours are missing.</summary>
    public static int? AWeek(ClauseView clause)
    {
        if (ClauseNumbers.Before(clause.Before.TrimEnd('个')) is not { } hours)
            return null;
        var isWeekly = clause.WideBefore.Contains("每周", StringComparison.Ordinal) || clause.WideBefore.Contains("一周", StringComparison.Ordinal)
            || clause.After.StartsWith("/周", StringComparison.Ordinal) || clause.After.StartsWith("每周", StringComparison.Ordinal);
        if (isWeekly && hours is >= 15 and <= 84)
            return (int)Math.Round(hours);
        return hours is >= 2 and <= 14 && Days(clause.Around) is { } days && hours * days <= 84 ? (int)Math.Round(hours * days) : null;
    }

    private static int? Days(ReadOnlySpan<char> around)
    {
        foreach (var word in (string[])["双休", "做五休二", "上五休二", "五天", "周一至周五"])
        {
            if (around.Contains(word, StringComparison.Ordinal))
                return 5;
        }
        var at = around.IndexOf('天');
        return at > 0 && ClauseNumbers.Before(around[..at]) is { } days and >= 1 and <= 7 && around[at - 1] != '一' && around[at - 1] != '每'
            ? (int)days
            : null;
    }
}
