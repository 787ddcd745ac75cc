namespace Matcher.Text;

/// <summary>What had to be assumed or put right to read a value; flags combine.</summary>
[Flags]
public enum ReadingRepair
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The unit was not stated and follows from convention.</summary>
    AssumedUnit = 1,

    /// <summary>The period was not stated and follows from convention.</summary>
    AssumedPeriod = 2,

    /// <summary>The ends of a range were in the wrong order.</summary>
    OrderedEnds = 4,

    /// <summary>Words around the value were passed over.</summary>
    DroppedWords = 8,

    /// <summary>The value is cut short or scrambled and was completed.</summary>
    Completed = 16,
}
