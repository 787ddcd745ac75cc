#!/usr/bin/env bash
# Runs clients that nobody here wrote (@grpc/grpc-js and Python's grpcio) against the real service.
#
#   tests/interop/run.sh [path of matcher.dll]     without a path: the Release build, else the Debug build
#
# Starts `matcher serve` on a free loopback port with a temporary data folder and fresh keys, imports the sample data with
# `matcher import`, runs both clients, stops the service. Prints a line per check and `interop: N passed, N failed`; exit code 1
# if anything failed. Needs dotnet, node with npm, and a Python that has grpcio (Debian: python3-grpcio).
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
fair=f-0000
server_pid=
work=$(mktemp -d)

stop() {
  if [ -n "$server_pid" ]; then
    kill -TERM "$server_pid" 2>/dev/null
    for _ in $(seq 100); do kill -0 "$server_pid" 2>/dev/null || break; sleep 0.1; done
    kill -KILL "$server_pid" 2>/dev/null
  fi
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

fail() {
  echo "FAIL  suite   $1"
  [ -s "$work/server.log" ] && tail -n 20 "$work/server.log"
  echo "interop: 0 passed, 1 failed"
  exit 1
}

matcher=${1:-}
for built in Release Debug; do
  [ -n "$matcher" ] || { [ -f "$root/src/Matcher.Cli/bin/$built/net10.0/matcher.dll" ] && matcher="$root/src/Matcher.Cli/bin/$built/net10.0/matcher.dll"; }
done
[ -f "$matcher" ] || fail "matcher.dll is not built: dotnet build src/Matcher.Cli -c Release"

python=
for candidate in python3 /usr/bin/python3; do
  "$candidate" -c 'import grpc, google.protobuf' 2>/dev/null && { python=$candidate; break; }
done
[ -n "$python" ] || fail "no Python with grpcio; on Debian install python3-grpcio"

# Modules go into the temporary folder, so that the clone stays as it is.
mkdir "$work/node"
cp "$here"/node/package.json "$here"/node/package-lock.json "$here"/node/.npmrc "$here"/node/*.mjs "$work/node"
(cd "$work/node" && timeout 300 npm ci --no-progress) > "$work/npm.log" 2>&1 || { cat "$work/npm.log"; fail "npm ci failed"; }

new_key() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '='; }
hash_of() { printf %s "$1" | sha256sum | cut -d ' ' -f 1; }
entry() { printf '{"name":"%s","sha256":"%s","scopes":["%s"],"fairs":[%s]}' "$1" "$(hash_of "$2")" "$1" "${3:-}"; }

export MATCHER_KEY_ADMIN MATCHER_KEY_COUNSELLOR MATCHER_KEY_PORTAL MATCHER_KEY_FAIR
MATCHER_KEY_ADMIN=$(new_key) MATCHER_KEY_COUNSELLOR=$(new_key) MATCHER_KEY_PORTAL=$(new_key) MATCHER_KEY_FAIR=$(new_key)
cat > "$work/serve.json" <<JSON
{
  "dataFolder": "data",
  "keys": [
    $(entry admin "$MATCHER_KEY_ADMIN"),
    $(entry counsellor "$MATCHER_KEY_COUNSELLOR"),
    $(entry portal "$MATCHER_KEY_PORTAL"),
    $(entry fair "$MATCHER_KEY_FAIR" "\"$fair\"")
  ]
}
JSON

# The sample's posts close on fixed days; without those days the suite says the same in any year.
samples=$(dirname "$matcher")/Samples
"$python" - "$samples/posts.csv" "$work/posts.csv" <<'PYTHON' || fail "the sample data cannot be read"
import csv, sys
with open(sys.argv[1], newline="", encoding="utf-8-sig") as given, open(sys.argv[2], "w", newline="", encoding="utf-8") as made:
    rows = csv.DictReader(given)
    kept = [name for name in rows.fieldnames if name not in ("opens_on", "closes_on", "published_on")]
    writer = csv.DictWriter(made, kept, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
PYTHON
export MATCHER_FAIR=$fair MATCHER_FAIR_POSTS
MATCHER_FAIR_POSTS=$(sed -n "s/^$fair,.*,//p" "$samples/fairs.csv" | tr -d '\r')

export MATCHER_LOG=$work/server.log MATCHER_ADDRESS LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 DOTNET_NOLOGO=1
for _ in 1 2 3; do
  port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  MATCHER_ADDRESS=127.0.0.1:$port
  dotnet "$matcher" serve --listen "$MATCHER_ADDRESS" --config "$work/serve.json" --lang en > "$MATCHER_LOG" 2>&1 < /dev/null &
  server_pid=$!
  for _ in $(seq 600); do
    grep -q 'Matcher serves at' "$MATCHER_LOG" && break 2
    kill -0 "$server_pid" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL "$server_pid" 2>/dev/null
  server_pid=
done
[ -n "$server_pid" ] || fail "the service did not start"

import() { timeout 120 dotnet "$matcher" import "$1" "$2" --server "http://$MATCHER_ADDRESS" --key "$MATCHER_KEY_ADMIN" --lang en < /dev/null; }
import posts "$work/posts.csv" > "$work/import.log" 2>&1 && import candidates "$samples/candidates.csv" >> "$work/import.log" 2>&1 \
  || { cat "$work/import.log"; fail "the sample data was not imported"; }

run_client() {
  local name=$1
  shift
  timeout 240 "$@" 2> "$work/$name.err" < /dev/null | tee "$work/$name.out" | grep -v '^done'
  # A client that ends without its last line has crashed or hung.
  grep -q "^done  $name" "$work/$name.out" || echo "FAIL  $name  the client did not reach its end" | tee -a "$work/$name.out"
  grep -q '^FAIL' "$work/$name.out" && cat "$work/$name.err"
}
run_client node node "$work/node/client.mjs" "$root"
run_client python "$python" "$here/python/client.py"

passed=$(cat "$work"/*.out | grep -c '^ok')
failed=$(cat "$work"/*.out | grep -c '^FAIL')
if ! kill -0 "$server_pid" 2>/dev/null; then
  echo "FAIL  suite   the service ended during the checks"
  failed=$((failed + 1))
fi
[ "$failed" -eq 0 ] || tail -n 20 "$MATCHER_LOG"
echo "interop: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
