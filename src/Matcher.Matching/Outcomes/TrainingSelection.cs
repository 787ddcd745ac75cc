using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Which outcomes are training data, with an account of every record.</summary>
public sealed record TrainingSelection
{
    /// <summary>Days after which a pair of which nothing more was heard counts as one that came to nothing more.</summary>
    public const int OpenDays = 60;

    /// <summary>The pairs, by person and then by post.</summary>
    public required IReadOnlyList<TrainingPair> Pairs { get; init; }

    /// <summary>How many records there are.</summary>
    public required long Records { get; init; }

    /// <summary>How many of them stand behind the pairs.</summary>
    public required long RecordsUsed { get; init; }

    /// <summary>How many records were left out, by reason; with <see cref="RecordsUsed"/> they add up to <see cref="Records"/>.</summary>
    public required IReadOnlyDictionary<LeftOut, long> LeftOut { get; init; }

    /// <summary>How often a position is looked at, by the way that lists were asked for.</summary>
    public required IReadOnlyDictionary<ListWay, PositionCurve> Curves { get; init; }

    /// <summary>Selects.</summary>
    /// <param name="recorded">All outcomes.</param>
    /// <param name="agrees">Whether a person agreed to research and training; asked once for each person.</param>
    /// <param name="day">The day of the export.</param>
    public static TrainingSelection Of(IReadOnlyList<RecordedOutcome> recorded, Func<CandidateId, bool> agrees, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(agrees);
        return new TrainingSelector(day).Select(recorded, agrees);
    }
}
