#!/usr/bin/env python3
"""How well does XGBoost with trees of one split (depth 1) rank the lists of data/ltr?

    python3 benchmarks/xgboost_ltr.py FOLDER OUT.csv
    dotnet run -c Release --project benchmarks/Matcher.Benchmarks -- ltr OUT.csv

FOLDER holds rank.train, rank.test (svmlight) and their .query files. Settings are chosen per objective by five-fold cross-validation over the
queries of the train file alone; then a model of each seed learns from the whole train file and ranks the test file. OUT.csv gets
`objective,seed,query,ndcg` with NDCG@10 of each test query (gain 2^grade - 1, discount log2, rows of equal score in the order of the file,
1 for a query without any gain). Needs numpy and xgboost (Debian: python3-xgboost).
"""
import argparse
import csv
import itertools
import sys

try:
    import numpy
    import xgboost
except ImportError as missing:
    sys.exit(f"{missing.name} is not installed (Debian: apt-get install python3-xgboost)")

FEATURES = 300
CHECKPOINTS = list(range(25, 501, 25))


def read(path):
    """Values (absent ones are NaN, as in the file), grades, and the number of rows of each query."""
    grades, rows = [], []
    with open(path, encoding="ascii") as lines:
        for line in lines:
            cells = line.split()
            grades.append(float(cells[0]))
            row = numpy.full(FEATURES, numpy.nan, dtype=numpy.float32)
            for cell in cells[1:]:
                number, value = cell.split(":")
                row[int(number) - 1] = float(value)
            rows.append(row)
    with open(path + ".query", encoding="ascii") as lines:
        sizes = [int(line) for line in lines if line.strip()]
    if sum(sizes) != len(rows):
        sys.exit(f"{path}: {len(rows)} rows, but its queries have {sum(sizes)}")
    return numpy.stack(rows), numpy.array(grades), numpy.array(sizes)


def ndcg(grades, scores, most=10):
    discounts = 1 / numpy.log2(numpy.arange(2, most + 2))
    order = numpy.argsort(-scores, kind="stable")[:most]
    best = numpy.sort(grades)[::-1][:most]
    ideal = ((2 ** best - 1) * discounts[:len(best)]).sum()
    return ((2 ** grades[order] - 1) * discounts[:len(order)]).sum() / ideal if ideal > 0 else 1.0


def per_query(grades, scores, sizes):
    ends = numpy.cumsum(sizes)
    return [ndcg(grades[end - size:end], scores[end - size:end]) for size, end in zip(sizes, ends)]


def matrix(values, grades, sizes):
    data = xgboost.DMatrix(values, label=grades, nthread=1)
    data.set_group(sizes)
    return data


def settings(objective, eta, rows, columns, seed):
    return {"objective": objective, "max_depth": 1, "eta": eta, "subsample": rows, "colsample_bytree": columns,
            "tree_method": "hist", "max_bin": 256, "nthread": 1, "seed": seed, "verbosity": 0}


def choose(objective, values, grades, sizes, folds):
    """The settings and the number of trees with the best mean NDCG@10 over the held-out queries."""
    fold_of_query = numpy.random.RandomState(7).permutation(len(sizes)) % folds
    fold_of_row = numpy.repeat(fold_of_query, sizes)
    best = (-1.0, None)
    for eta, rows, columns in itertools.product((0.05, 0.1, 0.2), (0.7,), (0.2, 0.5, 1.0)):
        found = numpy.zeros(len(CHECKPOINTS))
        for fold in range(folds):
            learned, held = fold_of_row != fold, fold_of_row == fold
            model = xgboost.train(settings(objective, eta, rows, columns, 1),
                                  matrix(values[learned], grades[learned], sizes[fold_of_query != fold]), CHECKPOINTS[-1])
            data = xgboost.DMatrix(values[held], nthread=1)
            for i, trees in enumerate(CHECKPOINTS):
                scores = model.predict(data, iteration_range=(0, trees))
                found[i] += numpy.mean(per_query(grades[held], scores, sizes[fold_of_query == fold])) / folds
        i = int(numpy.argmax(found))
        if found[i] > best[0]:
            best = (found[i], (eta, rows, columns, CHECKPOINTS[i]))
    return best


def main():
    parser = argparse.ArgumentParser(description="NDCG@10 of XGBoost, depth 1, on data/ltr.")
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    train, test = read(f"{options.folder}/rank.train"), read(f"{options.folder}/rank.test")
    print(f"XGBoost {xgboost.__version__}, depth 1; {len(train[1])} rows of {len(train[2])} queries to learn from, {len(test[1])} of {len(test[2])} to judge by")
    with open(options.out, "w", encoding="ascii", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["objective", "seed", "query", "ndcg"])
        for objective in ("reg:squarederror", "rank:pairwise", "rank:ndcg"):
            judged, (eta, rows, columns, trees) = choose(objective, *train, options.folds)
            means = []
            for seed in range(1, options.seeds + 1):
                model = xgboost.train(settings(objective, eta, rows, columns, seed), matrix(*train), trees)
                found = per_query(test[1], model.predict(xgboost.DMatrix(test[0], nthread=1)), test[2])
                means.append(numpy.mean(found))
                for query, value in enumerate(found):
                    out.writerow([objective, seed, query, f"{value:.6f}"])
            print(f"{objective:18} eta {eta}, rows {rows}, columns {columns}, trees {trees}: cross-validated {judged:.4f}; "
                  f"test by seed {' '.join(f'{mean:.4f}' for mean in means)}, mean {numpy.mean(means):.4f}")


if __name__ == "__main__":
    main()
