namespace Matcher.Storage;

internal static class EmployerTable
{
    public const string Employers = "employers";

    public static readonly string[] Columns = ["id", "name", "nature", "retention_share", "is_synthetic"];
}
