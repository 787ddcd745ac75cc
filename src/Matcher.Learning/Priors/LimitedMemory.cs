namespace Matcher.Learning;

/// <summary>Minimises a smooth function by L-BFGS with backtracking; deterministic.</summary>
/// <remarks>Source: Nocedal and Wright, Numerical Optimization, algorithm 7.4.</remarks>
internal static class LimitedMemory
{
    private const int Memory = 12;
    private const int MostBacktracks = 30;
    private const double Decrease = 1e-4;
    private const double SmallestStep = 1e-10;

    /// <summary>Value of the function at a point; fills the gradient.</summary>
    internal delegate double Function(double[] point, double[] gradient);

    /// <summary>The best point found.</summary>
    /// <param name="function">The function.</param>
    /// <param name="start">Where to start; not changed.</param>
    /// <param name="iterations">The most steps.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static double[] Minimise(Function function, double[] start, int iterations, CancellationToken cancellationToken)
    {
        var (point, gradient) = ((double[])start.Clone(), new double[start.Length]);
        var value = function(point, gradient);
        var steps = new List<(double[] Step, double[] Change, double Inverse)>();
        for (var i = 0; i < iterations; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            if (slope >= -SmallestStep)
                break;
            if (Search(function, point, value, direction, slope, i == 0 ? 1 / Math.Sqrt(-slope) : 1) is not { } next)
                break;
            Remember(steps, point, next.Point, gradient, next.Gradient);
            (point, gradient, value) = next;
        }

        return point;
    }

    private static (double[] Point, double[] Gradient, double Value)? Search(Function function, double[] point, double value, double[] direction, double slope, double length)
    {
        for (var tries = 0; tries < MostBacktracks; tries++, length /= 2)
        {
            var step = length;
            double[] next = [.. point.Select((one, j) => one + step * direction[j])];
            var gradient = new double[point.Length];
            var found = function(next, gradient);
            if (found <= value + Decrease * length * slope)
                return value - found < SmallestStep ? null : (next, gradient, found);
        }

        return null;
    }

    private static void Remember(List<(double[] Step, double[] Change, double Inverse)> steps, double[] from, double[] to, double[] before, double[] after)
    {
        double[] step = [.. to.Select((one, j) => one - from[j])];
        double[] change = [.. after.Select((one, j) => one - before[j])];
        var curvature = Dot(step, change);
        if (curvature <= SmallestStep)
            return;
        if (steps.Count == Memory)
            steps.RemoveAt(0);
        steps.Add((step, change, 1 / curvature));
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Inverse)> steps)
    {
        double[] direction = [.. gradient.Select(one => -one)];
        var weights = new double[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            weights[i] = steps[i].Inverse * Dot(steps[i].Step, direction);
            Add(direction, steps[i].Change, -weights[i]);
        }

        if (steps.Count > 0)
        {
            var scale = 1 / (steps[^1].Inverse * Dot(steps[^1].Change, steps[^1].Change));
            for (var j = 0; j < direction.Length; j++)
                direction[j] *= scale;
        }

        for (var i = 0; i < steps.Count; i++)
            Add(direction, steps[i].Step, weights[i] - steps[i].Inverse * Dot(steps[i].Change, direction));
        return direction;
    }

    private static void Add(double[] to, double[] what, double times)
    {
        for (var j = 0; j < to.Length; j++)
            to[j] += times * what[j];
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var j = 0; j < a.Length; j++)
            sum += a[j] * b[j];
        return sum;
    }
}
