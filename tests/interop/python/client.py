"""Python's grpcio (the C core) against a running service. Started by run.sh, which says where everything is."""

import os
import sys
import time

import grpc

from checks import check, equal, holds, run_all
from reflected import Contract, field_violations, serialize

SECONDS = 30
FAIR = os.environ["MATCHER_FAIR"]
FAIR_POSTS = os.environ["MATCHER_FAIR_POSTS"].split(";")
SERVICES = ["PostService", "CandidateService", "FairService", "CourseService", "OutcomeService", "ModelService", "SearchService", "ShortlistService", "RecommendationService", "ExplanationService", "ImportService", "StatusService"]


class Client:
    def __init__(self):
        self.channel = grpc.insecure_channel(os.environ["MATCHER_ADDRESS"])
        self.contract = Contract(self.channel)
        # The pair that the shortlist, the recommendations and the explanation speak about.
        self.post_id = self.candidate_id = self.score = None

    def call(self, service, method, key, seconds=SECONDS, **fields):
        request, stub = self.contract.method(f"matcher.v1.{service}", method)
        return stub(request(**fields), timeout=seconds, metadata=authorization(key))

    def open_import(self, parts, seconds=SECONDS):
        request, stub = self.contract.method("matcher.v1.ImportService", "ImportRecords")
        return stub((request(**part) for part in parts), timeout=seconds, metadata=authorization("admin"))

    def status(self):
        return self.call("StatusService", "GetStatus", "admin")


def authorization(key):
    if key is None:
        return ()
    return (("authorization", "Bearer " + os.environ.get(f"MATCHER_KEY_{key.upper()}", key)),)


def fails_with(code, function):
    try:
        function()
    except grpc.RpcError as error:
        equal(error.code(), code, f"status ({error.details()})")
        return error
    raise AssertionError(f"the call succeeded; expected is {code}")


def log_lines(*words):
    with open(os.environ["MATCHER_LOG"], encoding="utf-8") as log:
        return sum(1 for line in log if all(word in line for word in words))


def comes_true(condition, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return condition()


def left_open(part):
    """Sends one message and keeps the stream open until the call ends."""
    yield part
    time.sleep(3)


def import_header(**more):
    return {"header": {"kind": 1, "file_name": "interop.csv", **more}}


@check("reflection lists every service")
def _(client):
    listed = client.contract.services()
    expected = [f"matcher.v1.{name}" for name in SERVICES] + ["grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection"]
    equal([name for name in expected if name not in listed], [], "services that are missing")


@check("health is SERVING, as a whole and per service")
def _(client):
    request, stub = client.contract.method("grpc.health.v1.Health", "Check")
    for service in ["", "matcher.v1.ShortlistService"]:
        equal(stub(request(service=service), timeout=SECONDS).status, 1, f"health of '{service}'")
    fails_with(grpc.StatusCode.NOT_FOUND, lambda: stub(request(service="no.such.Service"), timeout=SECONDS))


@check("a fair is made from the sample's posts")
def _(client):
    answer = client.call("FairService", "UpdateFair", "admin", allow_missing=True,
                         fair={"fair_id": FAIR, "name": "interop", "date": "2026-12-03", "region": "360702", "post_ids": FAIR_POSTS})
    equal(list(answer.fair.post_ids), FAIR_POSTS, "posts of the fair")


@check("a counsellor's shortlist: ranked, and parts add up to every score")
def _(client):
    for post in FAIR_POSTS:
        answer = client.call("ShortlistService", "ShortlistCandidates", "counsellor", post_id=post, page_size=5)
        if answer.candidates:
            break
    holds(answer.candidates, "no post of the fair has anybody on its shortlist")
    equal([row.rank for row in answer.candidates], list(range(1, len(answer.candidates) + 1)), "ranks")
    scores = [row.match.score for row in answer.candidates]
    equal(scores, sorted(scores, reverse=True), "scores in the order of ranks")
    for row in answer.candidates:
        equal(sum(part.points for part in row.match.parts), row.match.score, f"sum of the parts of {row.match.candidate_id}")
        equal(list(row.match.blocks), [], "blocks of a pair that is shown")
    holds(answer.versions.model and answer.versions.rules, "the answer names no versions")
    first = answer.candidates[0].match
    client.post_id, client.candidate_id, client.score = post, first.candidate_id, first.score


@check("the second page of a shortlist goes on where the first ended")
def _(client):
    first = client.call("ShortlistService", "ShortlistCandidates", "counsellor", post_id=client.post_id, page_size=1)
    second = client.call("ShortlistService", "ShortlistCandidates", "counsellor", post_id=client.post_id, page_size=1, page_token=first.next_page_token)
    equal([row.rank for row in second.candidates], [2], "ranks of the second page")
    holds(second.candidates[0].match.candidate_id != client.candidate_id, "the second page repeats the first")


@check("an explanation: the shortlist's score, and its parts add up to it")
def _(client):
    answer = client.call("ExplanationService", "ExplainMatch", "counsellor", post_id=client.post_id, candidate_id=client.candidate_id)
    equal(answer.match.score, client.score, "score")
    equal(sum(part.points for part in answer.match.parts), answer.match.score, "sum of the parts")
    holds(not answer.blocked, "a pair of the shortlist is explained as blocked")
    holds(all(part.sentence for part in answer.match.parts), "a part has no sentence")


@check("recommendations with the portal's key: ranked, not blocked, with the same score")
def _(client):
    answer = client.call("RecommendationService", "RecommendPosts", "portal", candidate_id=client.candidate_id, page_size=500)
    equal([row.rank for row in answer.posts], list(range(1, len(answer.posts) + 1)), "ranks")
    holds(answer.personalised, "the list is not personalised")
    scores = {row.post.post_id: row.match.score for row in answer.posts}
    equal(scores.get(client.post_id), client.score, "score of the shortlist's post")


@check("a fair's shortlist with the fair's key: opaque ids, bands, access, reasons, no candidate's id")
def _(client):
    rows = []
    for post in FAIR_POSTS:
        rows += client.call("ShortlistService", "ShortlistForFair", "fair", fair_id=FAIR, post_id=post).candidates
    holds(rows, "no post of the fair shows anybody")
    for row in rows:
        holds(row.opaque_id and not row.opaque_id.startswith("c-"), f"'{row.opaque_id}' is not opaque")
        holds(row.band and row.access, "a row has no band or no access")
        holds(row.reasons, "a row has no reasons")


@check("a deadline: DEADLINE_EXCEEDED, and the server stops the call")
def _(client):
    def ended():
        return log_lines("Matcher.Grpc.Server[2]", "ImportRecords") + log_lines("Matcher.Grpc.Server[3]", "ImportRecords")
    before = ended()
    fails_with(grpc.StatusCode.DEADLINE_EXCEEDED, lambda: list(client.open_import(left_open(import_header(total_bytes=1000)), seconds=1)))
    holds(comes_true(lambda: ended() > before), "the server's log does not say that the call ended")


@check("a cancellation: CANCELLED, seen by the server, nothing written")
def _(client):
    posts, before = client.status().posts, log_lines("Matcher.Grpc.Server[3]", "ImportRecords")
    call = client.open_import(left_open(import_header(total_bytes=1000)))
    # Long enough for the headers to arrive; the stream is open until then and after.
    time.sleep(0.5)
    holds(call.cancel(), "the call had ended before it was cancelled")
    fails_with(grpc.StatusCode.CANCELLED, lambda: list(call))
    holds(comes_true(lambda: log_lines("Matcher.Grpc.Server[3]", "ImportRecords") > before), "the server's log does not say that the call was cancelled")
    equal(client.status().posts, posts, "posts on file")


@check("an upload that breaks off: INVALID_ARGUMENT with the field path header.total_bytes, nothing written")
def _(client):
    posts = client.status().posts
    parts = [import_header(total_bytes=1000), {"chunk": "id,title\npython-never,从未导入\n".encode()}]
    error = fails_with(grpc.StatusCode.INVALID_ARGUMENT, lambda: list(client.open_import(parts)))
    equal(field_violations(client.contract, error), ["header.total_bytes"], "field paths")
    equal(client.status().posts, posts, "posts on file")


@check("an oversized message: RESOURCE_EXHAUSTED")
def _(client):
    fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED, lambda: client.call("PostService", "GetPost", "portal", post_id="x" * 5_000_000))


@check("an unknown method and an unknown service: UNIMPLEMENTED")
def _(client):
    request, _ = client.contract.method("matcher.v1.PostService", "GetPost")
    for path in ["/matcher.v1.PostService/NoSuchMethod", "/no.such.Service/GetPost"]:
        stub = client.channel.unary_unary(path, request_serializer=serialize, response_deserializer=request.FromString)
        fails_with(grpc.StatusCode.UNIMPLEMENTED, lambda: stub(request(), timeout=SECONDS, metadata=authorization("admin")))


@check("a bad page token: INVALID_ARGUMENT with the field path page_token")
def _(client):
    error = fails_with(grpc.StatusCode.INVALID_ARGUMENT, lambda: client.call("PostService", "ListPosts", "portal", page_token="nonsense"))
    equal(field_violations(client.contract, error), ["page_token"], "field paths")


@check("no key: UNAUTHENTICATED")
def _(client):
    fails_with(grpc.StatusCode.UNAUTHENTICATED, lambda: client.call("StatusService", "GetStatus", None))


@check("a wrong key: UNAUTHENTICATED")
def _(client):
    fails_with(grpc.StatusCode.UNAUTHENTICATED, lambda: client.call("StatusService", "GetStatus", "not-a-key"))


@check("a wrong scope (the fair's key asks for an explanation): PERMISSION_DENIED")
def _(client):
    fails_with(grpc.StatusCode.PERMISSION_DENIED, lambda: client.call("ExplanationService", "ExplainMatch", "fair", post_id=client.post_id, candidate_id=client.candidate_id))


@check("a post that does not exist: NOT_FOUND")
def _(client):
    fails_with(grpc.StatusCode.NOT_FOUND, lambda: client.call("PostService", "GetPost", "portal", post_id="no-such-post"))


@check("an import over a duplex stream: every row accounted for, found at once, nothing added the second time")
def _(client):
    file = "id,title\npython-1,盲文校对员\npython-2,图书整理员\npython-3,\n".encode()

    def send():
        parts = [import_header(total_bytes=len(file)), {"chunk": file[:20]}, {"chunk": file[20:]}]
        reports = [answer.report for answer in client.open_import(parts) if answer.HasField("report")]
        equal(len(reports), 1, "reports")
        return reports[0]

    report = send()
    equal(report.rows, 3, "rows")
    equal(report.accepted + report.repaired + report.merged + report.refused, report.rows, "rows accounted for")
    equal((report.added, report.refused), (2, 1), "added and refused")
    found = client.call("SearchService", "SearchPosts", "portal", query="盲文校对")
    holds("盲文校对员" in [hit.post.title for hit in found.hits], "the search does not find an imported post")
    again = send()
    equal((again.added, again.changed), (0, 0), "added and changed by the second import")


if __name__ == "__main__":
    run_all(Client())
    sys.stdout.write("done  python\n")
