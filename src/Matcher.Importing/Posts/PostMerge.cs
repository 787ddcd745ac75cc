using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>
/// Puts two statements about one post together. What is stated stays, what is unknown is filled. Of two dated statements of one
/// fact the newer holds, with a note; a statement without a date is never newer than another.
/// </summary>
internal static class PostMerge
{
    /// <summary>The fields that a later publication may change without being another post.</summary>
    private const string Newer = "the newer statement of another source";

    /// <summary>Fills <paramref name="known"/>, whose own row it is or was, from another statement.</summary>
    /// <param name="known">What is on file.</param>
    /// <param name="more">The other statement.</param>
    /// <param name="areFactsDated">Whether the dates of its provisions were stated; otherwise they are only the day of the import.</param>
    /// <param name="notes">Receives what was replaced.</param>
    public static Post Fill(Post known, Post more, bool areFactsDated, List<RowNote> notes)
    {
        var isNewer = more.PublishedOn is { } later && known.PublishedOn is { } earlier && later > earlier;
        return known with
        {
            Text = known.Text ?? more.Text,
            PlaceText = known.PlaceText ?? more.PlaceText,
            Occupation = known.Occupation ?? more.Occupation,
            Industry = known.Industry ?? more.Industry,
            Headcount = Later(known.Headcount, more.Headcount, isNewer, "headcount", notes),
            Form = known.Form ?? more.Form,
            WorkMode = known.WorkMode ?? more.WorkMode,
            WorkingTime = new(known.WorkingTime.HoursPerWeek ?? more.WorkingTime.HoursPerWeek,
                known.WorkingTime.HasNightShift ?? more.WorkingTime.HasNightShift, known.WorkingTime.IsFlexible ?? more.WorkingTime.IsFlexible),
            Pay = known.Pay ?? more.Pay,
            Insurance = known.Insurance ?? more.Insurance,
            Education = known.Education.Minimum is null && known.Education.Majors is null ? more.Education : known.Education,
            MinExperienceYears = known.MinExperienceYears ?? more.MinExperienceYears,
            RequiredSkills = Any(known.RequiredSkills, more.RequiredSkills),
            PreferredSkills = Any(known.PreferredSkills, more.PreferredSkills),
            RequiredLicences = Any(known.RequiredLicences, more.RequiredLicences),
            Courses = Any(known.Courses, more.Courses),
            Demands = Facts(known.Demands, more.Demands, demand => demand.Axis, (old, next) => next.Date > old.Date, "demands", notes),
            ListedFunctions = known.ListedFunctions.IsEmpty ? more.ListedFunctions : known.ListedFunctions,
            Exposures = Facts(known.Exposures, more.Exposures, fact => fact.Exposure, (old, next) => next.Date > old.Date, "exposures", notes),
            Provisions = Facts(known.Provisions, more.Provisions, fact => fact.Kind, (old, next) => areFactsDated && next.Date > old.Date, "provisions", notes),
            IsMedicalInstitution = known.IsMedicalInstitution ?? more.IsMedicalInstitution,
            Campaign = known.Campaign ?? more.Campaign,
            IsReserved = known.IsReserved ?? more.IsReserved,
            OpensOn = Later(known.OpensOn, more.OpensOn, isNewer, "opens_on", notes),
            ClosesOn = Later(known.ClosesOn, more.ClosesOn, isNewer, "closes_on", notes),
            PublishedOn = isNewer ? more.PublishedOn : known.PublishedOn ?? more.PublishedOn,
            Sources = [.. known.Sources, .. more.Sources.Where(source => !known.Sources.Any(other => IsSame(other, source)))],
        };
    }

    /// <summary>Whether two entries are of one row of one source.</summary>
    public static bool IsSame(PostSource a, PostSource b) => a.Source == b.Source && a.Key == b.Key;

    private static T? Later<T>(T? known, T? more, bool isNewer, string field, List<RowNote> notes)
        where T : struct
    {
        if (known is null || more is null || known.Equals(more) || !isNewer)
            return known ?? more;
        notes.Add(new(field, Newer, $"{known}", $"{more}"));
        return more;
    }

    private static List<T> Facts<T, TKey>(
        IReadOnlyList<T> known, IReadOnlyList<T> more, Func<T, TKey> key, Func<T, T, bool> isNewer, string field, List<RowNote> notes)
        where T : notnull
        where TKey : notnull
    {
        var merged = known.ToList();
        foreach (var fact in more)
        {
            var at = merged.FindIndex(old => key(old).Equals(key(fact)));
            if (at < 0)
                merged.Add(fact);
            else if (isNewer(merged[at], fact))
            {
                notes.Add(new($"{field}[{at}]", Newer, Excerpt.Of($"{merged[at]}", null), Excerpt.Of($"{fact}", null)));
                merged[at] = fact;
            }
        }
        return merged;
    }

    private static IReadOnlyList<T> Any<T>(IReadOnlyList<T> known, IReadOnlyList<T> more) => known.Count > 0 ? known : more;
}
