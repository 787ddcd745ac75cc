#!/usr/bin/env python3
"""How long does XGBoost take to score pairs, with one thread?

    dotnet run -c Release --project benchmarks/Matcher.Benchmarks -- rows 1000000 FILE.npy
    python3 benchmarks/xgboost_predict.py FILE.npy

The file holds the bins of pairs and, last, the score that the hand-set model gives them. A model of 300 trees learns that score from a
sample of the pairs, once with trees of one split (depth 1: the same kind of model as the tables) and once with depth 2, and then
predicts all pairs, slice by slice: from the array (inplace_predict) and from a DMatrix that was made before the clock starts. A booster
remembers what it predicted for a DMatrix and gives that back without work when asked again, so no DMatrix is asked twice. Needs numpy
and xgboost (Debian: python3-xgboost).
"""
import argparse
import os
import sys
import time


def least(rounds, slices, predict):
    """The sum over the slices of the least time of some rounds, after one that warms up, in seconds; and what was predicted.

    On a machine that others use too, one long call never meets a quiet moment as a whole; slices of milliseconds do. `slices` makes them
    anew for every round, untimed."""
    best, found = [], []
    for turn in range(rounds + 1):
        found = []
        for number, given in enumerate(slices()):
            started = time.perf_counter()
            found.append(predict(given))
            took = time.perf_counter() - started
            if turn == 0:
                best.append(float("inf"))
            else:
                best[number] = min(best[number], took)
    return sum(best), found


def main():
    parser = argparse.ArgumentParser(description="Times XGBoost's prediction of pairs, one thread.")
    parser.add_argument("rows", help="pairs that the benchmark program wrote (rows COUNT FILE)")
    parser.add_argument("--trees", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--slice", type=int, default=16_384, help="pairs of one call")
    parser.add_argument("--train", type=int, default=200_000, help="pairs to learn from, spread over the file")
    options = parser.parse_args()

    # Before the libraries start their threads.
    os.environ["OMP_NUM_THREADS"] = "1"
    try:
        import numpy
        import xgboost
    except ImportError as missing:
        sys.exit(f"{missing.name} is not installed (Debian: apt-get install python3-xgboost)")

    pairs = numpy.load(options.rows)
    if pairs.ndim != 2 or pairs.shape[1] < 2 or len(pairs) == 0:
        sys.exit(f"{options.rows} has the shape {pairs.shape}; rows of bins and a score are needed")
    bins, scores = numpy.ascontiguousarray(pairs[:, :-1]), pairs[:, -1]
    step = max(1, len(pairs) // options.train)
    train = xgboost.DMatrix(bins[::step], label=scores[::step], nthread=1)

    def cut(rows):
        return (rows[start:start + options.slice] for start in range(0, len(rows), options.slice))

    print(f"XGBoost {xgboost.__version__}, {len(bins)} pairs, {bins.shape[1]} features, one thread, load {os.getloadavg()[0]:.1f}")
    print(f"{'':8}{'trees':>7}{'R2':>10}{'worst':>9}{'inplace_predict':>22}{'DMatrix predict':>22}")
    for depth in (1, 2):
        settings = {"max_depth": depth, "eta": 0.5, "tree_method": "hist", "nthread": 1, "objective": "reg:squarederror"}
        model = xgboost.train(settings, train, options.trees)
        in_place, found = least(options.rounds, lambda: cut(bins), model.inplace_predict)
        matrix, again = least(options.rounds, lambda: (xgboost.DMatrix(part, nthread=1) for part in cut(bins)), model.predict)
        found, again = numpy.concatenate(found), numpy.concatenate(again)
        if not numpy.allclose(found, again, atol=1e-4):
            sys.exit(f"depth {depth}: the two ways predict different scores")
        error = found - scores
        fit = 1 - float(numpy.var(error) / numpy.var(scores))
        print(f"depth {depth:<2}{options.trees:>7}{fit:>10.5f}{float(abs(error).max()):>9.3f}"
              f"{in_place / len(bins) * 1e9:>14.1f} ns/pair{matrix / len(bins) * 1e9:>14.1f} ns/pair")


if __name__ == "__main__":
    main()
