using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Writes what people do to automated results. Reads see the transaction's own writes.</summary>
public interface ICounselWriter : ICounselRecords
{
    /// <summary>Replaces the arrangement of a list. The person or the post whose list it is, and every entry, must exist.</summary>
    void Put(Arrangement arrangement);

    /// <summary>Adds a review, or replaces the one of its id. Its person must exist; it goes with the person.</summary>
    void Put(Review review);

    /// <summary>Adds an entry to the journal. There is no way to change or to delete one but to delete its person.</summary>
    void Record(CounselAct act);
}
