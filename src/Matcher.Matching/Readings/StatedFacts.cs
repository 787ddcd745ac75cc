using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>
/// Fills a post from its own words: what they state of demands, exposures, provisions, conditions and skills, and the occupation that its
/// title names, where nobody gave it. What was read carries its words, never blocks, and is taken back and read anew at every write, so
/// that it follows the words and gives way to whatever is given later.
/// </summary>
public static class StatedFacts
{
    private const string Offer = "offer.";
    /// <summary>The name of the field that holds the occupation.</summary>
    internal const string Occupation = "occupation";

    /// <summary>The post with what its words state, marked if they hold it back.</summary>
    /// <param name="post">The post as given; what an earlier reading put there is taken back first.</param>
    /// <param name="today">The day of the statements of a post that does not say when it was published.</param>
    /// <param name="before">What is on file: a provision that it read from the same words keeps its day.</param>
    /// <remarks>Cost: that of <see cref="PostTextReader.Read"/>, <see cref="SkillReader.Read"/> and <see cref="OccupationCoder.CodeOrNull"/>.</remarks>
    /// <exception cref="ArgumentNullException">The post is null.</exception>
    public static Post Read(Post post, DateOnly today, Post? before = null)
    {
        var bare = Coded(HeldPosts.Mark(Strip(post, before)));
        var reading = PostTextReader.Read(bare.Title, bare.Text);
        bare = StatedSkills.Fill(bare);
        if (ReferenceEquals(reading, PostTextReading.Empty))
            return bare;
        return Conditions(bare, reading) with
        {
            Demands = [.. bare.Demands, .. Demands(bare, reading)],
            Exposures = [.. bare.Exposures, .. Exposures(bare, reading)],
            Provisions = [.. bare.Provisions, .. Provisions(bare, reading, today, before)],
        };
    }

    /// <summary>The post without what was read from its words.</summary>
    /// <param name="post">The post.</param>
    /// <param name="before">What is on file: a field whose value has changed since is no longer what was read. Null if nothing changed.</param>
    /// <exception cref="ArgumentNullException">The post is null.</exception>
    public static Post Strip(Post post, Post? before = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        var bare = StatedSkills.Strip(post, before);
        foreach (var read in post.ReadFields)
        {
            if (IsOccupation(read) && (before is null || before.Occupation == post.Occupation))
                bare = bare with { Occupation = null };
            if (StatedField.All.FirstOrDefault(field => field.Name == read.Field) is { } field && (before is null || field.Get(before) == field.Get(post)))
                bare = field.Set(bare, null);
        }
        if (post.ReadFields.Count > 0)
            bare = bare with { ReadFields = [] };
        if (post.Demands.Any(demand => demand.IsRead))
            bare = bare with { Demands = [.. post.Demands.Where(demand => !demand.IsRead)] };
        if (post.Exposures.Any(fact => fact.IsRead))
            bare = bare with { Exposures = [.. post.Exposures.Where(fact => !fact.IsRead)] };
        return post.Provisions.Any(fact => fact.IsRead) ? bare with { Provisions = [.. post.Provisions.Where(fact => !fact.IsRead)] } : bare;
    }

    /// <summary>Whether it is the occupation that was read.</summary>
    internal static bool IsOccupation(ReadField read) => read.Field == Occupation;

    private static Post Coded(Post post) => post.Occupation is null && OccupationCoder.CodeOrNull(post.Title, post.Text) is { } coded
        ? post with { Occupation = coded.SureCode, ReadFields = [new(Occupation, post.Title)] }
        : post;

    private static IEnumerable<Demand> Demands(Post post, PostTextReading reading)
    {
        foreach (var read in reading.Demands)
        {
            if (post.Demands.Any(demand => demand.Axis == read.Axis))
                continue;
            yield return new(read.Axis, read.Level, read.Weight, FactSource.Stated, post.PublishedOn)
            {
                Least = read.Least == read.Level ? null : read.Least,
                Most = read.Most == read.Level ? null : read.Most,
                Words = WordsAt(post, read.Place),
            };
        }
    }

    private static IEnumerable<ExposureFact> Exposures(Post post, PostTextReading reading) => reading.Exposures
        .Where(read => !post.Exposures.Any(fact => fact.Exposure == read.Exposure))
        .Select(read => new ExposureFact(read.Exposure, read.IsPresent, FactSource.Stated, post.PublishedOn) { Words = WordsAt(post, read.Place) });

    private static IEnumerable<Provision> Provisions(Post post, PostTextReading reading, DateOnly today, Post? before)
    {
        foreach (var read in reading.Provisions)
        {
            if (post.Provisions.Any(provision => provision.Kind == read.Kind))
                continue;
            var words = WordsAt(post, read.Place);
            var known = before?.Provisions.FirstOrDefault(fact => fact.IsRead && fact.Kind == read.Kind && fact.State == read.State && fact.Words == words);
            yield return new(read.Kind, read.State, null, FactSource.Stated, post.PublishedOn ?? known?.Date ?? today) { Words = words };
        }
    }

    private static Post Conditions(Post post, PostTextReading reading)
    {
        var fields = new List<ReadField>();
        foreach (var read in reading.Conditions)
        {
            if (read.Condition == PostCondition.Offer)
            {
                fields.Add(new(Offer + Vocabulary<PostOffer>.Of((PostOffer)read.Value), WordsAt(post, read.Place)));
                continue;
            }
            var field = StatedField.All.First(one => one.Condition == read.Condition);
            if (field.Get(post) is not null)
                continue;
            post = field.Set(post, read.Value);
            if (field.Get(post) is not null)
                fields.Add(new(field.Name, WordsAt(post, read.Place)));
        }
        return fields.Count == 0 ? post : post with { ReadFields = [.. post.ReadFields, .. fields] };
    }

    private static string WordsAt(Post post, WordPlace place) =>
        (place.IsInTitle ? post.Title : post.Text!).Substring(place.Range.Start, place.Range.Length);
}
