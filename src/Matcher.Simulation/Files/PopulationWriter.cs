namespace Matcher.Simulation;

/// <summary>Writes a population into a folder as files that the importer reads.</summary>
public static class PopulationWriter
{
    /// <summary>
    /// Writes <c>posts.csv</c>, <c>candidates.csv</c>, <c>fairs.csv</c>, <c>courses.csv</c>, <c>README.txt</c> and, if the
    /// settings ask for pairs, <c>oracle.csv</c>; makes the folder if it is missing and replaces files of these names.
    /// </summary>
    /// <returns>The noise ceiling of the oracle's pairs; null if none were asked for.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; files may be incomplete.</exception>
    public static NoiseCeiling? Write(Population population, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        PostFile.Write(population, Path.Combine(folder, "posts.csv"), cancellationToken);
        CandidateFile.Write(population, Path.Combine(folder, "candidates.csv"), cancellationToken);
        FairFile.Write(population, Path.Combine(folder, "fairs.csv"));
        CourseFile.Write(population, Path.Combine(folder, "courses.csv"));
        var ceiling = WriteOracle(population, Path.Combine(folder, "oracle.csv"), cancellationToken);
        ReadmeFile.Write(population, ceiling, Path.Combine(folder, "README.txt"));
        return ceiling;
    }

    private static NoiseCeiling? WriteOracle(Population population, string path, CancellationToken cancellationToken)
    {
        if (population.Settings.OraclePairs == 0)
            return null;
        var pairs = population.Oracle.Sample();
        OracleFile.Write(pairs, path, cancellationToken);
        return NoiseCeiling.Of(pairs);
    }
}
