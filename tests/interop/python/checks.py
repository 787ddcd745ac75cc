"""One line per check; the suite goes on after a failure."""

import sys
import time
import traceback

_CHECKS = []


def check(name):
    def remember(function):
        _CHECKS.append((name, function))
        return function
    return remember


def run_all(client):
    for name, function in _CHECKS:
        started = time.monotonic()
        try:
            function(client)
            print(f"ok    python  {name}  ({(time.monotonic() - started) * 1000:.0f} ms)", flush=True)
        except Exception as fault:  # a check fails in whatever way the service leads it to
            print(f"FAIL  python  {name}: {' '.join(str(fault).split()) or type(fault).__name__}", flush=True)
            traceback.print_exc(file=sys.stderr)


def equal(actual, expected, what):
    if actual != expected:
        raise AssertionError(f"{what} is {actual!r}; expected is {expected!r}")


def holds(condition, what):
    if not condition:
        raise AssertionError(what)
