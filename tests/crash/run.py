#!/usr/bin/env python3
"""Kills imports at random moments and looks at what is left.

    python3 tests/crash/run.py [FILE] [--kills 16] [--index-kills 4] [--seed 1] [--matcher 'dotnet .../matcher.dll']

FILE holds posts; without one, --posts of them are simulated. An undisturbed import is timed by what its data folder shows: the
service has the whole file (the import begins), the store's commit, the index's commit. Then, each on a data folder of its own:

  * --kills imports are killed with SIGKILL between the first row and the store's commit, one in each of as many equal slices of that
    time, at a random moment of the slice;
  * --index-kills imports are killed between the store's commit and the index's.

A kill counts only if the import was at that point: it ran, and the files left behind say that the store, or the index, was not
committed yet. Any other is drawn again. After every kill, counted or not: both files are sound, the store holds nothing or
everything, the import run again adds what is missing, and whole rankings of searches and a person's recommendations equal those of
the undisturbed import, byte for byte.
Prints a line per kill and `crash: N passed, N failed`; exit code 1 if any failed or too few counted.
"""
import argparse
import glob
import json
import os
import random
import shlex
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

CANDIDATES = "id,residence,wish_titles,consents\nc-1,360702,客服;会计,match\n"
QUERIES = "1\t客服\n2\t工程师\n3\t会计 贵州\n4\t员\n"
DRAWS = 6  # a slice of time is drawn from at most this often
WAIT_SECONDS = 600


def version(data, file, query):
    """The version that a file of a data folder holds; -1 if it has none yet."""
    path = os.path.join(data, file)
    if not os.path.exists(path):
        return -1
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=0.2)
        try:
            row = connection.execute(query).fetchone()
            return int(row[0]) if row else -1
        finally:
            connection.close()
    except sqlite3.Error:
        return -1


def store_version(data):
    return version(data, "store.db", "SELECT value FROM meta WHERE name = 'version'")


def index_version(data):
    return version(data, "index.db", "SELECT value FROM meta WHERE name = 'store_version'")


class Trial:
    """Imports of one file by one command into copies of one data folder, which holds a person already."""

    def __init__(self, matcher, file, folder):
        self.matcher, self.file, self.folder = matcher, file, folder
        self.size = os.path.getsize(file)
        self.base = os.path.join(folder, "base")
        people = self.write("people.csv", CANDIDATES)
        self.queries = self.write("queries.tsv", QUERIES)
        self.ask(self.base, "import", "candidates", people)
        self.before = store_version(self.base)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def ask(self, data, *arguments):
        done = subprocess.run([*self.matcher, *arguments, "--data", data, "--json", "--lang", "en"], capture_output=True, text=True, timeout=WAIT_SECONDS)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(arguments)}: exit code {done.returncode}: {done.stderr.strip()[:500]}")
        return json.loads(done.stdout)

    def start(self, name):
        data = os.path.join(self.folder, name)
        shutil.copytree(self.base, data)
        child = subprocess.Popen([*self.matcher, "import", "posts", self.file, "--data", data, "--lang", "en"],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True)
        rows = []
        threading.Thread(target=lambda: rows.extend(line for line in child.stderr if "rows" in line), daemon=True).start()
        return data, child, rows

    def wait(self, child, reached):
        """Waits until something is reached; the time, or None if the import ended first."""
        end = time.monotonic() + WAIT_SECONDS
        while not reached():
            if child.poll() is not None or time.monotonic() > end:
                return time.monotonic() if reached() else None
            time.sleep(0.002)
        return time.monotonic()

    def has_file(self, data):
        """The service has every byte of the file: from here on, its rows are read."""
        try:
            return any(os.path.getsize(path) == self.size for path in glob.glob(os.path.join(data, "import-*.tmp")))
        except OSError:
            return False

    def has_store(self, data):
        return store_version(data) > self.before

    def has_index(self, data):
        return index_version(data) > self.before

    def undisturbed(self):
        data, child, _ = self.start("undisturbed")
        begun = self.wait(child, lambda: self.has_file(data))
        stored = self.wait(child, lambda: self.has_store(data))
        indexed = self.wait(child, lambda: self.has_index(data))
        if child.wait(timeout=WAIT_SECONDS) != 0 or None in (begun, stored, indexed):
            raise RuntimeError("the undisturbed import failed, or was too short to be watched")
        self.expected, self.whole = self.answers(data), self.posts(data)
        shutil.rmtree(data)
        return stored - begun, indexed - stored

    def posts(self, data):
        return version(data, "store.db", "SELECT count(*) FROM posts")

    def answers(self, data):
        """What users see, without the version numbers that count writes and tokens sealed with the store's own secret."""
        output = os.path.join(self.folder, "run.txt")
        self.ask(data, "search", "--queries", self.queries, "--trec", output)
        with open(output, "rb") as file:
            ranking = file.read()
        page = self.ask(data, "recommend", "--candidate", "c-1", "--page-size", "50")
        page.pop("versions", None)
        page.pop("nextPageToken", None)
        return ranking, page

    def kill(self, name, reached, moment):
        """Kills an import a moment after something is reached. What is wrong, where it was, and the rows that it had told of."""
        data, child, rows = self.start(name)
        if self.wait(child, lambda: reached(data)) is not None:
            time.sleep(moment)
        ran = child.poll() is None
        if ran:
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        # Of a copy: to look at a file of SQLite recovers it, and that is for the service to do.
        left = os.path.join(self.folder, "left")
        shutil.copytree(data, left)
        where = "ended" if not ran else "index" if self.has_store(left) and not self.has_index(left) else "after" if self.has_store(left) else "store"
        wrong, missing = self.unsound(left), self.whole - self.posts(left)
        shutil.rmtree(left)
        wrong = wrong or self.again(data, missing)
        shutil.rmtree(data)
        return wrong, where, (rows[-1].split(":")[-1].strip() if rows else "0 rows")

    def unsound(self, left):
        for file in ("store.db", "index.db"):
            with sqlite3.connect(os.path.join(left, file)) as connection:
                found = connection.execute("PRAGMA integrity_check").fetchone()[0]
            if found != "ok":
                return f"{file}: {found}"
        posts = self.posts(left)
        return "" if posts in (0, self.whole) else f"{posts} of {self.whole} posts are left"

    def again(self, data, missing):
        report = self.ask(data, "import", "posts", self.file)
        if (int(report.get("added", 0)), int(report.get("changed", 0))) != (missing, 0):
            return f"run again, it added {report.get('added', 0)} and changed {report.get('changed', 0)}; {missing} were missing"
        if self.posts(data) != self.whole:
            return f"run again, it left {self.posts(data)} of {self.whole} posts"
        return "" if self.answers(data) == self.expected else "answers differ from those of the undisturbed import"


def run_kills(trial, kind, count, reached, span, chance):
    """Draws one moment in each of as many slices of the span; the numbers of kills that passed and that failed."""
    passed = failed = 0
    for number in range(count):
        for draw in range(DRAWS):
            moment = (number + chance.random()) * span / count
            wrong, where, rows = trial.kill(f"{kind}-{number}-{draw}", reached, moment)
            counts = where == kind
            word = "FAIL" if wrong else "ok  " if counts else "--  "
            print(f"{word}  {kind} {number + 1}: killed {moment:.3f} s after its beginning, {where}, told of {rows}  {wrong}", flush=True)
            if wrong or counts:
                break
            # The machine is faster now than it was, perhaps by several times: the moments left are drawn nearer.
            span *= 0.6
        passed, failed = (passed + 1, failed) if counts and not wrong else (passed, failed + 1)
    return passed, failed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?")
    parser.add_argument("--posts", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=16)
    parser.add_argument("--index-kills", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--matcher", default="dotnet src/Matcher.Cli/bin/Release/net10.0/matcher.dll")
    arguments = parser.parse_args()
    matcher, chance = shlex.split(arguments.matcher), random.Random(arguments.seed)
    folder = tempfile.mkdtemp(prefix="matcher-crash-")
    try:
        file = os.path.abspath(arguments.file) if arguments.file else os.path.join(folder, "simulated", "posts.csv")
        if not arguments.file:
            subprocess.run([*matcher, "simulate", "--candidates", "1", "--posts", str(arguments.posts), "--seed", str(arguments.seed), "--out", os.path.dirname(file)],
                           check=True, stdout=subprocess.DEVNULL, timeout=WAIT_SECONDS)
        trial = Trial(matcher, file, folder)
        to_store, to_index = trial.undisturbed()
        print(f"undisturbed: {trial.whole} posts; store committed {to_store:.2f} s after the first row, index {to_index:.2f} s later", flush=True)
        store = run_kills(trial, "store", arguments.kills, trial.has_file, to_store, chance)
        index = run_kills(trial, "index", arguments.index_kills, trial.has_store, to_index, chance)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    passed, failed = store[0] + index[0], store[1] + index[1]
    print(f"crash: {passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
