using Matcher.Domain;

namespace Matcher.Server;

// Services given to people, both ways.
internal static class ServiceRecords
{
    public static ServiceRecord Read(V1.ServiceRecord? given, string path, FieldReader fields, Recording recorded)
    {
        if (given is null)
            fields.Add(path, "is missing.");
        V1.ServiceRecord wire = given ?? new V1.ServiceRecord();
        if (wire.ServiceId.Length > 0)
            fields.Add($"{path}.service_id", "is given; the service makes it.");
        var service = new ServiceRecord
        {
            Id = new ServiceId(NewIds.Service()),
            Candidate = new CandidateId(fields.Id($"{path}.candidate_id", wire.CandidateId) ?? "unreadable"),
            Kind = fields.RequiredWord<V1.ServiceKind, ServiceKind>($"{path}.kind", wire.Kind),
            GivenOn = fields.Date($"{path}.given_on", wire.GivenOn) ?? fields.Today,
            Note = fields.Text($"{path}.note", wire.Note, ServiceChecks.MaxNoteLength),
            Recorded = recorded,
        };
        fields.Add(path, ServiceChecks.Check(service, fields.Today));
        return service;
    }

    public static V1.ServiceRecord Write(ServiceRecord service) => new()
    {
        ServiceId = service.Id.Value,
        CandidateId = service.Candidate.Value,
        Kind = Words<V1.ServiceKind, ServiceKind>.Write(service.Kind),
        GivenOn = Dates.Write(service.GivenOn),
        Note = service.Note ?? "",
        RecordedAt = Dates.Write(service.Recorded.At),
        RecordedBy = service.Recorded.By,
    };
}
