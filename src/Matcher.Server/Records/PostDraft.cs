using Matcher.Domain;
using Matcher.Importing;
using Matcher.Matching;

namespace Matcher.Server;

// A post as a request gives it, with the name of its employer.
internal sealed record PostDraft(Post Post, string? EmployerName)
{
    // The employer must be there before the post; what is on file of one stays as it is.
    public void PutEmployer(IRecordWriter writer, string path)
    {
        if (Post.Employer is not { } id || writer.Find(id) is not null)
            return;
        if (EmployerName is not { } name)
            throw Faults.Invalid($"{path}.employer_name", $"is missing; the employer '{id}' is not on file yet.");
        writer.Put(new Employer(id, name) { IsSynthetic = Post.IsSynthetic });
    }

    // Writes the post with what its words state, and gives it back as it stands now.
    public V1.Post Put(IRecordWriter writer, string path, DateOnly today)
    {
        PutEmployer(writer, path);
        Post post = StatedFacts.Read(Post, today, writer.Find(Post.Id));
        writer.Put(post);
        return PostWriter.Write(post, post.Employer is { } id ? writer.Find(id)?.Name : null);
    }

    public static EmployerId? Employer(string? id, string? name) =>
        id is not null ? new EmployerId(id) : name is not null ? EmployerNames.IdOf(name) : null;
}
