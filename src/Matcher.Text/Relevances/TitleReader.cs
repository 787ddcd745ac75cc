using System.Runtime.InteropServices;

namespace Matcher.Text;

/// <summary>Reads one title into coordinates. For one thread.</summary>
internal sealed class TitleReader(TitleSpace space)
{
    private readonly Tally _named = new(space.Concepts.Concepts.Count);
    private readonly Tally _along = new(space.Concepts.Concepts.Count);
    private readonly List<uint> _keys = [];
    private readonly List<long> _amounts = [];

    /// <summary>Told of each word and what it adds to each coordinate, if somebody wants to know.</summary>
    public Action<string, uint, long>? Tell { get; init; }

    /// <summary>The coordinates of a title by key, of length <see cref="TitleProfile.Length"/> altogether; none for a title without words.</summary>
    public (uint Key, int Weight)[] Read(string title)
    {
        var text = LexiconText.Of(title.Length <= TitleWeights.MostLetters ? title : Beginning(title));
        if (text.Length > TitleWeights.MostLetters)
            text = text[..TitleWeights.MostLetters];
        Span<byte> percents = stackalloc byte[text.Length];
        Weigh(text, percents);
        ReadTerms(text, percents);
        ReadHints(text, percents);
        ReadGrams(text, percents);
        Spread();
        var read = Normalise(Kept(), Grams());
        _named.Clear();
        _along.Clear();
        _keys.Clear();
        _amounts.Clear();
        return read;
    }

    // Folding a hundred pages for their first line would cost what it must not; debris makes texts shorter, never by more than this.
    private static string Beginning(string title)
    {
        var end = Math.Min(title.Length, TitleWeights.MostLetters * 8);
        return title[..(end < title.Length && char.IsHighSurrogate(title[end - 1]) ? end - 1 : end)];
    }

    /// <summary>What each place counts: in parentheses less, unless nothing stands outside.</summary>
    private static void Weigh(string text, Span<byte> percents)
    {
        var (depth, outside) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' or '【' or '〔' ? 1 : 0;
            percents[i] = (byte)(depth > 0 ? TitleWeights.ParenthesesPercent : 100);
            outside |= depth == 0 && char.IsLetter(text[i]);
            depth -= text[i] is ')' or ']' or '】' or '〕' && depth > 0 ? 1 : 0;
        }

        if (!outside)
            percents.Fill(100);
    }

    private void ReadTerms(string text, ReadOnlySpan<byte> percents)
    {
        var end = 0;
        foreach (var mention in space.Lexicon.AllMentions(text))
        {
            var isLongest = mention.IsLongest && mention.Start >= end;
            if (isLongest)
                end = mention.Start + mention.Term.Text.Length;
            else if (mention.Term.Text.Length < 2)
                continue;
            var percent = percents[mention.Start] * (isLongest ? 100 : TitleWeights.InnerTermPercent);
            foreach (var (concept, amount) in space.Concepts.Of(mention.Term))
                Add(mention.Term.Text, concept, (long)amount * percent / 10_000);
        }
    }

    private void ReadHints(string text, ReadOnlySpan<byte> percents)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!TitleGrams.IsHan(text[i]) || !TitleGrams.IsHan(text[i + 1]))
                continue;
            foreach (var (concept, amount) in space.Hints.Of(TitleGrams.Pair(text[i], text[i + 1])))
                Add(Tell is null ? "" : $"…{text.AsSpan(i, 2)}…", concept, (long)amount * percents[i] / 100);
        }
    }

    private void ReadGrams(string text, ReadOnlySpan<byte> percents)
    {
        foreach (var (key, start) in TitleGrams.Read(text))
        {
            var amount = (long)space.Grams.WeightOf(key) * percents[start] / 100;
            _keys.Add(key);
            _amounts.Add(amount);
            if (Tell is not null)
                Tell(text[start..End(text, key, start)], key, amount);
        }
    }

    private static int End(string text, uint key, int start) =>
        key <= char.MaxValue ? start + 1 : TitleGrams.IsHan(text[start]) ? start + 2 : TokenReader.WordEnd(text, start);

    private void Add(string word, int concept, long amount)
    {
        _named.Add(concept, amount);
        if (Tell is null)
            return;
        foreach (var (along, share) in space.Concepts.DirectionOf(concept))
            Tell(word, (uint)along, amount * share);
    }

    private void Spread()
    {
        foreach (var concept in _named.Places)
        {
            var amount = _named[concept];
            foreach (var (along, share) in space.Concepts.DirectionOf(concept))
                _along.Add(along, amount * share);
        }
    }

    /// <summary>The weightiest concepts, by number.</summary>
    private (uint Key, long Value)[] Kept()
    {
        var places = _along.Places;
        // Amount falling, then number rising, as one number.
        Span<long> order = places.Length <= 256 ? stackalloc long[places.Length] : new long[places.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = places[i] - (_along[places[i]] * ConceptSpace.MostConcepts);
        order.Sort();
        order = order[..Math.Min(order.Length, TitleWeights.MostConcepts)];
        var kept = new (uint Key, long Value)[order.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            var concept = (int)(order[i] & (ConceptSpace.MostConcepts - 1));
            kept[i] = ((uint)concept, _along[concept]);
        }

        Array.Sort(kept, (a, b) => a.Key.CompareTo(b.Key));
        return kept;
    }

    private (uint Key, long Value)[] Grams()
    {
        var keys = CollectionsMarshal.AsSpan(_keys);
        var amounts = CollectionsMarshal.AsSpan(_amounts);
        keys.Sort(amounts);
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (count > 0 && keys[count - 1] == keys[i])
                amounts[count - 1] += amounts[i];
            else
                (keys[count], amounts[count], count) = (keys[i], amounts[i], count + 1);
        }

        var grams = new (uint Key, long Value)[count];
        for (var i = 0; i < count; i++)
            grams[i] = (keys[i], amounts[i]);
        return grams;
    }

    /// <summary>Brings concepts and characters to their shares and the whole to its length. Square roots are the same on every machine.</summary>
    private static (uint Key, int Weight)[] Normalise((uint Key, long Value)[] concepts, (uint Key, long Value)[] grams)
    {
        var (ofConcepts, ofGrams) = (Norm(concepts), Norm(grams));
        if (ofGrams == 0)
            return [];
        var share = ofConcepts == 0 ? 1 : TitleWeights.CharacterPercent / (100.0 + TitleWeights.CharacterPercent);
        var read = new List<(uint, int)>(concepts.Length + grams.Length);
        Scale(concepts, Math.Sqrt(1 - share) * TitleProfile.Length / ofConcepts);
        Scale(grams, Math.Sqrt(share) * TitleProfile.Length / ofGrams);
        return [.. read];

        void Scale((uint Key, long Value)[] parts, double factor)
        {
            foreach (var (key, value) in parts)
            {
                if ((int)Math.Round(value * factor) is > 0 and var weight)
                    read.Add((key, Math.Min(weight, short.MaxValue)));
            }
        }
    }

    private static double Norm((uint Key, long Value)[] parts)
    {
        var sum = 0.0;
        foreach (var (_, value) in parts)
            sum += (double)value * value;
        return Math.Sqrt(sum);
    }
}
