namespace Matcher.Simulation;

/// <summary>One stream per kind of record, so that a change to one kind leaves the others as they were.</summary>
internal enum DrawStream
{
    Employer = 1,
    Post = 2,
    Candidate = 3,
    Fair = 4,
    Outcome = 5,
    Pairs = 6,
    Course = 7,
}
