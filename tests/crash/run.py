#!/usr/bin/env python3
"""Kills an import at random moments and looks at what is left.

    python3 tests/crash/run.py FILE [--kills 20] [--seed 1] [--matcher 'dotnet .../matcher.dll']

For each kill: a new data folder, an import of FILE (posts) that is killed with SIGKILL somewhere between its start and a little
after the time that an undisturbed import takes; then the store must open and hold either nothing or everything, the import must run
again to its end, and a search, a status and a page of recommendations must equal those of the undisturbed import.
Prints one line per kill and `crash: N passed, N failed`; exit code 1 if any failed.
"""
import argparse
import json
import os
import random
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

CANDIDATES = "id,residence,wish_titles,consents\nc-1,360702,客服;会计,match\n"
QUERIES = ["客服", "工程师", "会计 贵州"]


def ask(matcher, data, *arguments):
    done = subprocess.run([*matcher, *arguments, "--data", data, "--json", "--lang", "en"], capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(arguments)}: exit code {done.returncode}: {done.stderr.strip()[:500]}")
    return json.loads(done.stdout)


def answers(matcher, data, folder):
    """What users see, without the version numbers that count writes."""
    people = os.path.join(folder, "people.csv")
    with open(people, "w", encoding="utf-8") as file:
        file.write(CANDIDATES)
    ask(matcher, data, "import", "candidates", people)
    found = [ask(matcher, data, "search", query, "--open-on", "any", "--page-size", "50") for query in QUERIES]
    found.append(ask(matcher, data, "recommend", "--candidate", "c-1", "--page-size", "20"))
    for answer in found:
        answer.pop("versions", None)
        answer.pop("nextPageToken", None)  # sealed with the store's own secret
    return found


def posts(matcher, data):
    return int(ask(matcher, data, "status").get("posts", 0))


def one_kill(matcher, file, folder, moment, whole, expected):
    data = os.path.join(folder, "data")
    child = subprocess.Popen([*matcher, "import", "posts", file, "--data", data], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(moment)
    finished = child.poll() is not None
    if not finished:
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    left = posts(matcher, data)
    if left not in (0, whole):
        return f"{left} of {whole} posts are left"
    ask(matcher, data, "import", "posts", file)
    if posts(matcher, data) != whole:
        return f"the second import left {posts(matcher, data)} of {whole} posts"
    if answers(matcher, data, folder) != expected:
        return "answers differ from those of an undisturbed import"
    return "" if left == 0 else f"+ (killed after the commit, finished: {finished})"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--matcher", default="dotnet src/Matcher.Cli/bin/Release/net10.0/matcher.dll")
    arguments = parser.parse_args()
    matcher, file = shlex.split(arguments.matcher), os.path.abspath(arguments.file)
    chance, failed = random.Random(arguments.seed), 0
    folder = tempfile.mkdtemp(prefix="matcher-crash-")
    try:
        undisturbed = os.path.join(folder, "undisturbed")
        started = time.monotonic()
        ask(matcher, undisturbed, "import", "posts", file)
        took = time.monotonic() - started
        whole, expected = posts(matcher, undisturbed), answers(matcher, undisturbed, folder)
        print(f"undisturbed: {whole} posts in {took:.1f} s")
        for number in range(1, arguments.kills + 1):
            place = os.path.join(folder, str(number))
            os.mkdir(place)
            moment = chance.uniform(0.1, took * 1.05)
            wrong = one_kill(matcher, file, place, moment, whole, expected)
            bad = bool(wrong) and not wrong.startswith("+")
            failed += bad
            print(f"{'FAIL' if bad else 'ok  '}  kill {number} after {moment:.2f} s  {wrong}", flush=True)
            shutil.rmtree(place)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"crash: {arguments.kills - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
