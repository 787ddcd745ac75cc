using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// A course of the domain as one of the contract.
internal static class CourseRecords
{
    public static V1.Course Write(Course course, int openPosts)
    {
        var wire = new V1.Course
        {
            CourseId = course.Id.Value,
            Name = course.Name,
            Provider = course.Provider ?? "",
            Text = course.Text ?? "",
            Region = course.Region?.Value ?? "",
            PlaceText = course.PlaceText ?? "",
            Requirements = course.Requirements ?? "",
            Subsidy = course.Subsidy ?? "",
            StartsOn = Dates.Write(course.StartsOn),
            EndsOn = Dates.Write(course.EndsOn),
            EnrolUntil = Dates.Write(course.EnrolUntil),
            Source = course.Source ?? "",
            PublishedOn = Dates.Write(course.PublishedOn),
            Synthetic = course.IsSynthetic,
            OpenPosts = openPosts,
        };
        WriteLists(course, wire);
        if (course.MinEducation is { } education)
            wire.MinEducation = Words<V1.EducationLevel, EducationLevel>.Write(education);
        if (course.Seats is { } seats)
            wire.Seats = seats;
        if (course.FeeYuan is { } fee)
            wire.FeeYuan = (double)fee;
        if (course.Mode is { } mode)
            wire.Mode = Words<V1.CourseMode, CourseMode>.Write(mode);
        return wire;
    }

    public static V1.CourseLinks Write(LinkedCourse linked, V1.Language language)
    {
        var words = new MatchWriter(language);
        var wire = new V1.CourseLinks { CourseId = linked.Course.Id.Value, Relevance = linked.Relevance };
        foreach (CourseLink link in linked.Links)
        {
            var one = new V1.CourseLink { Kind = Words<V1.CourseLinkKind, CourseLinkKind>.Write(link.Kind), Reason = words.Say(link.Sentence) };
            one.Words.AddRange(link.Words);
            wire.Links.Add(one);
        }

        return wire;
    }

    private static void WriteLists(Course course, V1.Course wire)
    {
        wire.Occupations.AddRange(course.Occupations.Select(occupation => occupation.Value));
        wire.Skills.AddRange(course.Skills);
        wire.Tags.AddRange(course.Tags);
        wire.RequiredCourseIds.AddRange(course.RequiredCourses.Select(required => required.Value));
        wire.Provisions.AddRange(course.Provisions.Select(DemandFacts.Write));
    }
}
