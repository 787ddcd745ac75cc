namespace Matcher.Simulation;

/// <summary>A course as it is usually held.</summary>
/// <param name="Id">The id by which occupations name it.</param>
/// <param name="Name">The name.</param>
/// <param name="Tag">The kind of training.</param>
/// <param name="Mode">Where it is taught.</param>
/// <param name="Days">From the first day of teaching to the last.</param>
/// <param name="Education">The least education; null if nothing is said.</param>
internal sealed record CourseProfile(string Id, string Name, string Tag, CourseMode Mode, int Days, EducationLevel? Education)
{
    /// <summary>Every course that an occupation names. Lengths are assumptions.</summary>
    internal static CourseProfile[] All { get; } =
    [
        new("course-bamboo-weaving", "竹编技艺培训", "非遗技艺", CourseMode.OnSite, 20, null),
        new("course-data-labelling", "数据标注员培训", "新业态", CourseMode.Online, 15, EducationLevel.JuniorSecondary),
        new("course-embroidery", "手工刺绣培训", "非遗技艺", CourseMode.OnSite, 30, null),
        new("course-health-massage", "盲人保健按摩培训", "职业技能", CourseMode.OnSite, 90, null),
        new("course-horticulture", "设施园艺实用技术培训", "实用技术", CourseMode.OnSite, 7, null),
        new("course-live-commerce", "直播电商培训", "新业态", CourseMode.Hybrid, 15, EducationLevel.JuniorSecondary),
        new("course-porcelain-painting", "陶瓷彩绘培训", "非遗技艺", CourseMode.OnSite, 45, null),
        new("course-poultry", "家禽养殖实用技术培训", "实用技术", CourseMode.OnSite, 5, null),
    ];
}
