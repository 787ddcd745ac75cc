using System.Reflection;
using System.Runtime.CompilerServices;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>What an object keeps in memory, through all fields. Views of the store are left out: they hold no records.</summary>
internal static class Reachable
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static List<T> Of<T>(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var found = new List<T>();
        var left = new Stack<object>([root]);
        while (left.TryPop(out var one))
        {
            if (one is string or Type or MemberInfo or IRecordView or System.Threading.Tasks.Task || (!one.GetType().IsValueType && !seen.Add(one)))
                continue;
            if (one is T hit)
                found.Add(hit);
            foreach (var next in Parts(one))
                left.Push(next);
        }

        return found;
    }

    private static IEnumerable<object> Parts(object one)
    {
        var type = one.GetType();
        if (type.IsPrimitive || type.IsEnum || type.IsPointer)
            return [];
        if (one is Array array)
            return HoldsObjects(type.GetElementType()!) ? array.OfType<object>() : [];
        return Types(type).SelectMany(each => each.GetFields(Fields)).Where(field => HoldsObjects(field.FieldType)).Select(field => field.GetValue(one)).OfType<object>();
    }

    private static bool HoldsObjects(Type type) => !type.IsPointer && !type.IsByRefLike
        && (!type.IsValueType || (bool)typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.IsReferenceOrContainsReferences))!.MakeGenericMethod(type).Invoke(null, null)!);

    private static IEnumerable<Type> Types(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }
}
