using System.Reflection;
using Microsoft.ML;

namespace Matcher.Learning.MlNet;

/// <summary>Which ML.NET this is.</summary>
internal static class MlNetVersion
{
    // What follows the plus names a commit of the library.
    public static string Text { get; } =
        typeof(MLContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
