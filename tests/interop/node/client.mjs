// Node's @grpc/grpc-js against a running service. Started by run.sh, which says where everything is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import grpc from '@grpc/grpc-js';
import { check, comesTrue, pause, runAll } from './checks.mjs';
import { fieldViolations, loadContract, serviceNames } from './contract.mjs';

const { env } = process;
const SECONDS = 30;
const FAIR = env.MATCHER_FAIR;
const FAIR_POSTS = env.MATCHER_FAIR_POSTS.split(';');
const contract = loadContract(process.argv[2]);
const { status: Status } = grpc;

// The pair that the shortlist, the recommendations and the explanation speak about.
const pair = {};

function connect(Service) {
  return new Service(env.MATCHER_ADDRESS, grpc.credentials.createInsecure());
}

function authorization(key) {
  const metadata = new grpc.Metadata();
  if (key) metadata.set('authorization', `Bearer ${env[`MATCHER_KEY_${key.toUpperCase()}`] ?? key}`);
  return metadata;
}

function deadline(seconds) {
  return { deadline: Date.now() + seconds * 1000 };
}

function call(service, method, key, request, Service = contract.packages.matcher.v1[service]) {
  const client = connect(Service);
  return new Promise((resolve, reject) => {
    client[method](request, authorization(key), deadline(SECONDS), (error, answer) => (error ? reject(error) : resolve(answer)));
  }).finally(() => client.close());
}

async function failsWith(code, promise) {
  const error = await promise.then(() => assert.fail(`the call succeeded; expected is ${Status[code]}`), (fault) => fault);
  assert.equal(Status[error.code], Status[code], error.details ?? error.message);
  return error;
}

function logLines(...words) {
  return readFileSync(env.MATCHER_LOG, 'utf8').split('\n').filter((line) => words.every((word) => line.includes(word))).length;
}

function sumOfParts(match) {
  return match.parts.reduce((sum, part) => sum + BigInt(part.points), 0n);
}

// Health's Watch never ends by itself, and its request is closed from the start: only the reset of the stream can end it early.
function watchHealth(seconds = SECONDS) {
  return connect(contract.packages.grpc.health.v1.Health).Watch({ service: '' }, deadline(seconds));
}

function openImport(header, seconds = SECONDS) {
  const client = connect(contract.packages.matcher.v1.ImportService);
  const stream = client.ImportRecords(authorization('admin'), deadline(seconds));
  stream.write({ header: { kind: 'RECORD_KIND_POSTS', file_name: 'interop.csv', ...header } });
  return stream;
}

async function answersOf(stream) {
  const answers = [];
  for await (const answer of stream) answers.push(answer);
  return answers;
}

check('reflection lists every service of the .proto files', async () => {
  const client = connect(contract.packages.grpc.reflection.v1.ServerReflection);
  const stream = client.ServerReflectionInfo(deadline(SECONDS));
  stream.write({ list_services: '*' });
  stream.end();
  const [answer] = await answersOf(stream);
  const listed = answer.list_services_response.service.map((service) => service.name);
  assert.deepEqual(serviceNames(contract).filter((name) => !listed.includes(name)), []);
});

check('health is SERVING, as a whole and per service', async () => {
  const { Health } = contract.packages.grpc.health.v1;
  for (const service of ['', 'matcher.v1.ShortlistService']) {
    assert.equal((await call(null, 'Check', null, { service }, Health)).status, 'SERVING');
  }
  await failsWith(Status.NOT_FOUND, call(null, 'Check', null, { service: 'no.such.Service' }, Health));
});

check("a fair is made from the sample's posts", async () => {
  const fair = { fair_id: FAIR, name: 'interop', date: '2026-12-03', region: '360702', post_ids: FAIR_POSTS };
  const answer = await call('FairService', 'UpdateFair', 'admin', { fair, allow_missing: true });
  assert.deepEqual(answer.fair.post_ids, FAIR_POSTS);
});

check("a counsellor's shortlist: ranked, and parts add up to every score", async () => {
  let answer;
  for (const post_id of FAIR_POSTS) {
    answer = await call('ShortlistService', 'ShortlistCandidates', 'counsellor', { post_id, page_size: 5 });
    if (answer.candidates.length > 0) break;
  }
  assert.ok(answer.candidates.length > 0, 'no post of the fair has anybody on its shortlist');
  answer.candidates.forEach(({ rank, match }, place) => {
    assert.equal(rank, String(place + 1));
    assert.equal(sumOfParts(match), BigInt(match.score), `parts of ${match.candidate_id}`);
    assert.deepEqual(match.blocks, []);
    if (place > 0) assert.ok(BigInt(match.score) <= BigInt(answer.candidates[place - 1].match.score), 'scores in the order of ranks');
  });
  assert.ok(answer.versions.model && answer.versions.rules, 'the answer names no versions');
  Object.assign(pair, answer.candidates[0].match);
});

check('the second page of a shortlist goes on where the first ended', async () => {
  const request = { post_id: pair.post_id, page_size: 1 };
  const first = await call('ShortlistService', 'ShortlistCandidates', 'counsellor', request);
  const second = await call('ShortlistService', 'ShortlistCandidates', 'counsellor', { ...request, page_token: first.next_page_token });
  assert.deepEqual(second.candidates.map((row) => row.rank), ['2']);
  assert.notEqual(second.candidates[0].match.candidate_id, pair.candidate_id);
});

check("an explanation: the shortlist's score, and its parts add up to it", async () => {
  const answer = await call('ExplanationService', 'ExplainMatch', 'counsellor', { post_id: pair.post_id, candidate_id: pair.candidate_id });
  assert.equal(answer.match.score, pair.score);
  assert.equal(sumOfParts(answer.match), BigInt(answer.match.score));
  assert.equal(answer.blocked, false);
  assert.ok(answer.match.parts.every((part) => part.sentence), 'a part has no sentence');
});

check("recommendations with the portal's key: ranked, not blocked, with the same score", async () => {
  const answer = await call('RecommendationService', 'RecommendPosts', 'portal', { candidate_id: pair.candidate_id, page_size: 500 });
  answer.posts.forEach(({ rank }, place) => assert.equal(rank, String(place + 1)));
  assert.equal(answer.personalised, true);
  assert.equal(answer.posts.find((row) => row.post.post_id === pair.post_id)?.match.score, pair.score);
});

check("a fair's shortlist with the fair's key: opaque ids, bands, access, reasons, no candidate's id", async () => {
  const rows = [];
  for (const post_id of FAIR_POSTS) {
    rows.push(...(await call('ShortlistService', 'ShortlistForFair', 'fair', { fair_id: FAIR, post_id })).candidates);
  }
  assert.ok(rows.length > 0, 'no post of the fair shows anybody');
  for (const row of rows) {
    assert.match(row.opaque_id, /^(?!c-)./, 'opaque id');
    assert.notEqual(row.band, 'FIT_BAND_UNSPECIFIED');
    assert.notEqual(row.access, 'ACCESS_STATE_UNSPECIFIED');
    assert.ok(row.reasons.length > 0, 'a row has no reasons');
  }
});

check('a deadline: DEADLINE_EXCEEDED, and the server stops the call', async () => {
  // Whichever is first at the server: its own clock or the client's reset.
  const ended = () => logLines('Matcher.Grpc.Server[2]', 'Watch') + logLines('Matcher.Grpc.Server[3]', 'Watch');
  const before = ended();
  await failsWith(Status.DEADLINE_EXCEEDED, answersOf(watchHealth(1)));
  assert.ok(await comesTrue(() => ended() > before), "the server's log does not say that the call ended");
});

check('a cancellation: CANCELLED, seen by the server', async () => {
  const cancelled = () => logLines('Matcher.Grpc.Server[3]', 'Watch');
  const before = cancelled();
  const stream = watchHealth();
  stream.once('data', () => stream.cancel());
  await failsWith(Status.CANCELLED, answersOf(stream));
  assert.ok(await comesTrue(() => cancelled() > before), "the server's log does not say that the call was cancelled");
});

check('a cancelled upload: CANCELLED, nothing written', async () => {
  const { posts } = await call('StatusService', 'GetStatus', 'admin', {});
  // grpc-js closes its side before it resets the stream, so the server may see a short file instead of a cancellation.
  const stream = openImport({ total_bytes: 1000 });
  stream.write({ chunk: Buffer.from('id,title\nnode-never,从未导入\n') });
  const failing = failsWith(Status.CANCELLED, answersOf(stream));
  // Long enough for the headers to arrive; the stream is open until then and after.
  await pause(500);
  stream.cancel();
  await failing;
  assert.equal((await call('StatusService', 'GetStatus', 'admin', {})).posts, posts);
});

check('an oversized message: RESOURCE_EXHAUSTED', async () => {
  await failsWith(Status.RESOURCE_EXHAUSTED, call('PostService', 'GetPost', 'portal', { post_id: 'x'.repeat(5_000_000) }));
});

check('an unknown method and an unknown service: UNIMPLEMENTED', async () => {
  const client = connect(grpc.Client);
  const bytes = (value) => value;
  for (const path of ['/matcher.v1.PostService/NoSuchMethod', '/no.such.Service/GetPost']) {
    await failsWith(Status.UNIMPLEMENTED, new Promise((resolve, reject) => {
      client.makeUnaryRequest(path, bytes, bytes, Buffer.alloc(0), authorization('admin'), deadline(SECONDS), (error, answer) => (error ? reject(error) : resolve(answer)));
    }));
  }
});

check('a bad page token: INVALID_ARGUMENT with the field path page_token', async () => {
  const error = await failsWith(Status.INVALID_ARGUMENT, call('PostService', 'ListPosts', 'portal', { page_token: 'nonsense' }));
  assert.deepEqual(fieldViolations(contract, error), ['page_token']);
});

check('no key: UNAUTHENTICATED', async () => {
  await failsWith(Status.UNAUTHENTICATED, call('StatusService', 'GetStatus', null, {}));
});

check('a wrong key: UNAUTHENTICATED', async () => {
  await failsWith(Status.UNAUTHENTICATED, call('StatusService', 'GetStatus', 'not-a-key', {}));
});

check("a wrong scope (the fair's key asks for an explanation): PERMISSION_DENIED", async () => {
  await failsWith(Status.PERMISSION_DENIED, call('ExplanationService', 'ExplainMatch', 'fair', { post_id: pair.post_id, candidate_id: pair.candidate_id }));
});

check('a post that does not exist: NOT_FOUND', async () => {
  await failsWith(Status.NOT_FOUND, call('PostService', 'GetPost', 'portal', { post_id: 'no-such-post' }));
});

check('an import over a duplex stream: every row accounted for, found at once, nothing added the second time', async () => {
  const file = Buffer.from('id,title\nnode-1,手语翻译员\nnode-2,仓库理货员\nnode-3,\n');
  const send = async () => {
    const stream = openImport({ total_bytes: file.length });
    stream.write({ chunk: file.subarray(0, 20) });
    stream.write({ chunk: file.subarray(20) });
    stream.end();
    const reports = (await answersOf(stream)).filter((answer) => answer.part === 'report').map((answer) => answer.report);
    assert.equal(reports.length, 1, 'reports');
    return reports[0];
  };
  const report = await send();
  assert.equal(report.rows, '3');
  assert.equal(Number(report.accepted) + Number(report.repaired) + Number(report.merged) + Number(report.refused), 3, 'rows accounted for');
  assert.deepEqual([report.added, report.refused], ['2', '1'], 'added and refused');
  const found = await call('SearchService', 'SearchPosts', 'portal', { query: '手语翻译' });
  assert.ok(found.hits.some((hit) => hit.post.title === '手语翻译员'), 'the search does not find an imported post');
  const again = await send();
  assert.deepEqual([again.added, again.changed], ['0', '0'], 'added and changed by the second import');
});

await runAll();
console.log('done  node');
process.exit(0);
