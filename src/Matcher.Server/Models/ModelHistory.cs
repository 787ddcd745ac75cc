using Matcher.Matching;

namespace Matcher.Server;

// Which models wait behind the one in use, as the journal tells: promoting lays one on top, rolling back takes it off.
internal sealed class ModelHistory
{
    private readonly Stack<(string Model, string Checksum)> _line = new();

    public ModelHistory(IReadOnlyList<ModelEvent> events)
    {
        Events = events;
        foreach (ModelEvent entry in events)
        {
            if (entry.Step == ModelStep.Promoted)
                _line.Push((entry.Model, entry.Checksum));
            else
                _line.TryPop(out _);
        }
    }

    public IReadOnlyList<ModelEvent> Events { get; }

    // The promoted models that were not rolled back, the one in use first. Empty if the service runs on the model it was started with.
    public IReadOnlyCollection<(string Model, string Checksum)> Line => _line;
}
