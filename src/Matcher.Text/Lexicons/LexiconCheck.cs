namespace Matcher.Text;

/// <summary>What is wrong in lexicon files taken together: bad lines, duplicates, orphans, unknown and unused concepts.</summary>
public static class LexiconCheck
{
    /// <summary>Checks files.</summary>
    /// <param name="files">Each file's name and content.</param>
    /// <remarks>Shape: faults in order of files and lines; empty if all is well.</remarks>
    /// <exception cref="ArgumentNullException">The files are null.</exception>
    public static IReadOnlyList<LexiconFault> Run(IEnumerable<(string Name, TextReader Lines)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (entries, faults) = (new List<LexiconEntry>(), new List<LexiconFault>());
        var order = new List<string>();
        foreach (var (name, lines) in files)
        {
            order.Add(name);
            LexiconReader.Read(name, lines, entries, faults);
        }

        var concepts = Different(entries, entry => entry.Concept?.Id, "concept", faults);
        Different(entries, entry => entry.Term?.Text, "term", faults);
        foreach (var entry in entries)
            faults.AddRange(Unknown(entry, concepts));
        faults.AddRange(Unused(entries, concepts));
        return [.. faults.OrderBy(fault => order.IndexOf(fault.File)).ThenBy(fault => fault.Line)];
    }

    private static Dictionary<string, LexiconEntry> Different(
        List<LexiconEntry> entries, Func<LexiconEntry, string?> key, string kind, List<LexiconFault> faults)
    {
        var first = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (key(entry) is { } text && !first.TryAdd(text, entry))
                faults.Add(entry.Fault(FormattableString.Invariant($"{kind} '{text}' stands twice, first at {first[text].File}:{first[text].Line}")));
        }

        return first;
    }

    private static IEnumerable<LexiconFault> Unknown(LexiconEntry entry, Dictionary<string, LexiconEntry> concepts)
    {
        if (entry.Concept?.Parent is { } parent && !concepts.ContainsKey(parent))
            yield return entry.Fault($"concept '{entry.Concept.Id}' is an orphan: '{parent}' is not defined");
        foreach (var (id, _) in entry.Concept?.Related ?? entry.Term?.Concepts ?? [])
        {
            if (!concepts.ContainsKey(id))
                yield return entry.Fault($"concept '{id}' is not defined");
        }
    }

    // A concept is used by a term of its own or of a concept below it.
    private static IEnumerable<LexiconFault> Unused(List<LexiconEntry> entries, Dictionary<string, LexiconEntry> concepts)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in entries.SelectMany(entry => entry.Term?.Concepts ?? []).Select(weight => weight.Id))
        {
            for (var step = id; step is not null && used.Add(step);)
                step = concepts.TryGetValue(step, out var entry) ? entry.Concept!.Parent : null;
        }

        return concepts.Where(concept => !used.Contains(concept.Key)).Select(concept => concept.Value.Fault($"concept '{concept.Key}' has no term"));
    }
}
