using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// What an update asks for; null stays as it is.
internal sealed record PlanEdit(PlanId Id, string Because, PlanStatus? Status, Situation? Situation, string? Note, bool HasNote, bool IsRenewal)
{
    public static PlanEdit Read(V1.UpdatePlanRequest request, FieldReader fields)
    {
        string? id = fields.Id("plan_id", request.PlanId);
        if (request.ExpectedVersion < 1)
            fields.Add("expected_version", $"was {request.ExpectedVersion}; it is the version that the caller has seen, 1 or more.");
        string? because = fields.Text("because", request.Because, PlanChecks.MaxReasonLength);
        if (because is null)
            fields.Add("because", "is missing; say why the plan changes.");
        var edit = new PlanEdit(
            new PlanId(id ?? "unreadable"),
            because ?? "",
            request.HasStatus ? fields.RequiredWord<V1.PlanStatus, PlanStatus>("status", request.Status) : null,
            request.Situation is null ? null : SituationRecords.Read(request.Situation, "situation", fields),
            fields.Text("note", request.Note, PlanChecks.MaxNoteLength),
            request.HasNote,
            request.Renew);
        if (!request.HasStatus && request.Situation is null && !request.HasNote && !request.Renew)
            fields.Add("renew", "is false and nothing else is given; there is nothing to change.");
        return edit;
    }

    // The content rests on the situation, so another situation needs another content.
    public bool NeedsContent(Plan before) => IsRenewal || (Situation is not null && Situation != before.Situation);

    public Plan Apply(Plan before, PlanContent content, Recording made) => before with
    {
        Version = before.Version + 1,
        Status = Status ?? before.Status,
        Situation = Situation ?? before.Situation,
        Note = HasNote ? Note : before.Note,
        Because = Because,
        Made = made,
        Content = content,
    };
}
