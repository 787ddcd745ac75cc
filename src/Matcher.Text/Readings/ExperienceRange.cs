namespace Matcher.Text;

/// <summary>Years of experience asked for.</summary>
/// <param name="MinYears">The fewest; 0 if none is needed.</param>
/// <param name="MaxYears">The most that the post has in mind; null if open upwards. It is a hint, never a limit.</param>
public sealed record ExperienceRange(int MinYears, int? MaxYears);
