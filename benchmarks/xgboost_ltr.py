#!/usr/bin/env python3
"""How well does XGBoost with trees of one split (depth 1) rank the lists of data/ltr?

    python3 benchmarks/xgboost_ltr.py FOLDER OUT.csv
    dotnet run -c Release --project benchmarks/Matcher.Benchmarks -- ltr OUT.csv

FOLDER holds rank.train, rank.test (svmlight) and their .query files. Pointwise settings, and those of each ranking objective, are chosen as
Matcher.Benchmarks chooses its own: by NDCG@10 of five-fold cross-validation over the queries of the train file alone, query i in fold i mod 5,
mean of three seeds. Then a model of each seed learns from the whole train file and ranks the test file. OUT.csv gets
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
CHOOSING_SEEDS = (1, 2, 3)

# What the grades 0 to 4 are learned as: themselves, or the gain of NDCG.
TARGETS = {"grade": numpy.array([0, 1, 2, 3, 4]) / 4, "gain": numpy.array([0, 1, 3, 7, 15]) / 15}
FIXED = {"unsampled": ((0.1, 1.0, 1.0), 300), "sampled": ((0.1, 0.7, 0.5), 300)}
FAMILIES = {
    "pointwise": [("reg:squarederror", "grade"), ("reg:squarederror", "gain"), ("reg:logistic", "grade"), ("reg:logistic", "gain")],
    "rank:pairwise": [("rank:pairwise", None)],
    "rank:ndcg": [("rank:ndcg", None)],
}


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


def labels(target, grades):
    return grades if target is None else TARGETS[target][grades.astype(int)]


def curve(objective, target, chosen, data, fold_of_query):
    """Mean NDCG@10 over the held-out queries of all folds and seeds, after every so many trees."""
    values, grades, sizes = data
    fold_of_row, found, folds = numpy.repeat(fold_of_query, sizes), numpy.zeros(len(CHECKPOINTS)), numpy.unique(fold_of_query)
    for fold, seed in itertools.product(folds, CHOOSING_SEEDS):
        learned, held = fold_of_row != fold, fold_of_row == fold
        model = xgboost.train(settings(objective, *chosen, seed), matrix(values[learned], labels(target, grades[learned]), sizes[fold_of_query != fold]), CHECKPOINTS[-1])
        rows = xgboost.DMatrix(values[held], nthread=1)
        for i, trees in enumerate(CHECKPOINTS):
            scores = model.predict(rows, iteration_range=(0, trees), output_margin=True)
            found[i] += numpy.mean(per_query(grades[held], scores, sizes[fold_of_query == fold]))
    return found / len(folds) / len(CHOOSING_SEEDS)


def choose(family, data, folds):
    """The settings and the number of trees with the best mean NDCG@10 over the held-out queries."""
    fold_of_query = numpy.arange(len(data[2])) % folds
    best = (-1.0, None)
    for objective, target in FAMILIES[family]:
        of_target = (-1.0, None)
        for chosen in itertools.product((0.05, 0.1, 0.2), (0.7,), (0.2, 0.5, 1.0)):
            found = curve(objective, target, chosen, data, fold_of_query)
            i = int(numpy.argmax(found))
            of_target = max(of_target, (found[i], (objective, target, chosen, CHECKPOINTS[i])), key=lambda entry: entry[0])
        print(f"  {objective} on {target or 'grade'}: cross-validated {of_target[0]:.4f} with (eta, rows, columns) {of_target[1][2]}, {of_target[1][3]} trees", flush=True)
        best = max(best, of_target, key=lambda entry: entry[0])
    return best


def learned_and_ranked(objective, target, chosen, trees, seed, train, test):
    """NDCG@10 per test query of a model of the whole train file."""
    model = xgboost.train(settings(objective, *chosen, seed), matrix(train[0], labels(target, train[1]), train[2]), trees)
    return per_query(test[1], model.predict(xgboost.DMatrix(test[0], nthread=1), output_margin=True), test[2])


def fixed(chosen, trees, seed, train, test):
    """NDCG@10 per test query with settings that nobody chose and that RankingTrial gives its own trees too: squared error, absent values 0,
    start at the mean grade."""
    parameters = settings("reg:squarederror", *chosen, seed) | {"base_score": float(numpy.mean(train[1]))}
    model = xgboost.train(parameters, matrix(numpy.nan_to_num(train[0]), train[1], train[2]), trees)
    return per_query(test[1], model.predict(xgboost.DMatrix(numpy.nan_to_num(test[0]), nthread=1)), test[2])


def main():
    parser = argparse.ArgumentParser(description="NDCG@10 of XGBoost, depth 1, on data/ltr.")
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--families", nargs="+", choices=[*FIXED, *FAMILIES], default=[*FIXED, *FAMILIES])
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    train, test = read(f"{options.folder}/rank.train"), read(f"{options.folder}/rank.test")
    print(f"XGBoost {xgboost.__version__}, depth 1; {len(train[1])} rows of {len(train[2])} queries to learn from, {len(test[1])} of {len(test[2])} to judge by")
    with open(options.out, "w", encoding="ascii", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["objective", "seed", "query", "ndcg"])
        for family in options.families:
            if family in FIXED:
                (chosen, trees), said = FIXED[family], "reg:squarederror on grade, not chosen"
                rank = lambda seed: fixed(chosen, trees, seed, train, test)
            else:
                judged, (objective, target, chosen, trees) = choose(family, train, options.folds)
                said = f"{objective} on {target or 'grade'}, cross-validated {judged:.4f}"
                rank = lambda seed: learned_and_ranked(objective, target, chosen, trees, seed, train, test)
            means = []
            for seed in range(1, (1 if family == "unsampled" else options.seeds) + 1):
                found = rank(seed)
                means.append(numpy.mean(found))
                out.writerows([family, seed, query, f"{value:.6f}"] for query, value in enumerate(found))
            print(f"{family}: {said}, (eta, rows, columns) {chosen}, {trees} trees; "
                  f"test by seed {' '.join(f'{mean:.4f}' for mean in means)}, mean {numpy.mean(means):.4f}", flush=True)


if __name__ == "__main__":
    main()
