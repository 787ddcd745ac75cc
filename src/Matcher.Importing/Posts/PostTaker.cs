using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Makes a post of each row, and an employer of each new name.</summary>
internal sealed class PostTaker(BoundMapping<PostDraft> mapping, IRecordWriter writer, DateOnly today) : RowTaker<PostDraft>(mapping, RecordKind.Posts)
{
    private readonly HashSet<EmployerId> _employers = [];
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
        var isUndated = draft.FactsDate is null && post.Provisions.Count > 0;
        return new(writer.Put(isUndated ? FactDates.Keep(post, writer.Find(post.Id)) : post));
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
