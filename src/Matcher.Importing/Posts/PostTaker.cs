using Matcher.Domain;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Makes a post of each row, and an employer of each new name.</summary>
internal sealed class PostTaker(BoundMapping<PostDraft> mapping, IRecordWriter writer, DateOnly today) : RowTaker<PostDraft>(mapping, RecordKind.Posts)
{
    /// <summary>An employer that lists one title more often than this runs a chain; the first are enough.</summary>
    private const int MaxTwins = 50;

    private readonly HashSet<EmployerId> _employers = [];
    private readonly HashSet<PostId> _mergedInto = [];
    private readonly string _source = mapping.Mapping.Name;
    private long _employersAdded;

    public override long EmployersAdded => _employersAdded;

    protected override PostDraft NewDraft() => new(today);

    protected override Placement? Put(PostDraft draft, string id, RowAccount account)
    {
        var employer = draft.EmployerId ?? (draft.EmployerName is { } name ? EmployerNames.IdOf(name) : null);
        var post = draft.Finish(account) with
        {
            Id = new(id),
            Employer = employer,
            Sources = [new(_source, id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..], draft.Post.PublishedOn)],
        };
        foreach (var violation in PostChecks.Check(post))
            account.Refuse(violation.Field, "breaks a rule of the record", violation.Message);
        if (account.IsRefused)
            return null;
        PutEmployer(draft, employer);
        var onFile = writer.Find(post.Id);
        var earlier = onFile is null ? null : StatedFacts.Strip(onFile);
        if (earlier is null && Twin(post) is { } twin)
            return Merge(twin, post, draft);
        var put = StatedFacts.Read(earlier?.Sources.Count > 1 ? Replace(earlier, post, draft)
            : draft.FactsDate is null && post.Provisions.Count > 0 ? FactDates.Keep(post, earlier) : post, today, onFile);
        NoteWordings(put, account);
        return new(writer.Put(put));
    }

    /// <summary>
    /// The post that another source listed before; null if there is none. A row that names its own id is never put elsewhere, rows of
    /// one file stay apart, and so do two keys of one source: the source itself says that they are two.
    /// </summary>
    private Post? Twin(Post post)
    {
        if (Origin == IdOrigin.Id || post.Employer is not { } employer)
            return null;
        var source = post.Sources[0];
        var listed = writer.FindPosts(employer, post.Title, MaxTwins).Select(found => StatedFacts.Strip(found)).ToList();
        if (listed.FirstOrDefault(other => other.Sources.Any(known => PostMerge.IsSame(known, source))) is { } known)
            return known;
        return listed.FirstOrDefault(other => !IsTaken(other.Id.Value) && !_mergedInto.Contains(other.Id) && PostTwins.AreOne(other, post)
            && (Origin != IdOrigin.Key || !other.Sources.Any(entry => entry.Source == source.Source)));
    }

    private Placement Merge(Post twin, Post post, PostDraft draft)
    {
        _mergedInto.Add(twin.Id);
        var notes = new List<RowNote>();
        var filled = PostMerge.Fill(twin, post, draft.FactsDate is not null, notes);
        var outcome = writer.Put(StatedFacts.Read(filled, today, writer.Find(twin.Id)));
        return new(outcome, twin.Id.Value, "the same post from another source", notes);
    }

    /// <summary>A post that other sources list too keeps what they filled in; what its own row states holds, newer dated facts apart.</summary>
    private static Post Replace(Post earlier, Post post, PostDraft draft)
    {
        var dated = FactDates.Keep(post, earlier);
        var merged = PostMerge.Fill(dated with { Sources = earlier.Sources }, earlier, areFactsDated: true, []);
        return draft.FactsDate is not null ? merged : merged with
        {
            Provisions = [.. merged.Provisions.Select(fact => earlier.Provisions.FirstOrDefault(known => known.Kind == fact.Kind) ?? fact)],
        };
    }

    /// <summary>Says of words that hold the post back where they stand and what to write instead.</summary>
    private static void NoteWordings(Post post, RowAccount account)
    {
        if (post.HeldFor == HeldWordings.None)
            return;
        foreach (var finding in Wordings.Check($"{post.Title}\n{post.Text}").Where(finding => finding.Rule.IsHeld))
            account.Note("text", $"held back until changed ({finding.Rule.Law})", finding.Words, finding.Rule.SuggestionZh);
    }

    private void PutEmployer(PostDraft draft, EmployerId? employer)
    {
        // What is on file of an employer may come from better sources than a row's name.
        if (employer is not { } id || !_employers.Add(id) || writer.Find(id) is not null)
            return;
        writer.Put(new Employer(id, draft.EmployerName ?? id.Value) { Nature = draft.EmployerNature, IsSynthetic = draft.Post.IsSynthetic });
        _employersAdded++;
    }
}
