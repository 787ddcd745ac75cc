using System.Security.Cryptography;
using Google.Protobuf;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// How a write was asked for: its request id, if any, and whether it is only a check.
internal sealed record WriteOrder(IMessage Request, string RequestId, bool IsValidateOnly)
{
    // Runs a write in a transaction of its own, or finds that it was made before. `work` writes and returns the record's id with
    // the answer; `again` makes the answer to a repetition from the record's id.
    public T Run<T>(IRecordStore store, ChangeLedger ledger, TimeProvider time, Func<IRecordWriter, (string Id, T Answer)> work, Func<string, T> again)
    {
        string digest = RequestId.Length > 0 ? Digest(store.Secret.Span) : "";
        if (RequestId.Length > 0 && store.FindRequest(RequestId) is { } saved)
        {
            if (saved.Method != Method || saved.Digest != digest)
                throw Faults.RequestIdReused();
            return again(saved.SubjectId);
        }

        using IRecordWriter writer = store.BeginWrite();
        (string id, T answer) = work(writer);
        if (IsValidateOnly)
            return answer;
        if (RequestId.Length > 0)
            writer.Save(new SavedRequest(RequestId, Method, digest, id, time.GetUtcNow()));
        ledger.Add(writer.Commit());
        return answer;
    }

    public void Check(FieldReader fields)
    {
        if (RequestId.Length > 0 && !Identifier.IsValid(RequestId))
            fields.Add("request_id", $"is not an identifier; allowed are 1 to {Identifier.MaxLength} characters of A-Z a-z 0-9 . _ : - that start with a letter or a digit.");
    }

    private string Method => Request.Descriptor.Name;

    // Keyed, because a plain hash of a short request could be searched for what it said.
    private string Digest(ReadOnlySpan<byte> secret) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Request.ToByteArray()));
}
