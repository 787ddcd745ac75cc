using System.Reflection;

namespace Matcher.Tests;

public class PublicSignatureTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Adapters = ["Dapper", "Microsoft.Data", "SQLitePCL", "Google.Protobuf", "Google.Rpc", "Google.Api", "Lucene", "Microsoft.ML"];

    [Theory]
    [InlineData("Matcher.Domain")]
    [InlineData("Matcher.Scoring")]
    [InlineData("Matcher.Text")]
    [InlineData("Matcher.Matching")]
    [InlineData("Matcher.Importing")]
    [InlineData("Matcher.Simulation")]
    [InlineData("Matcher.Storage")]
    [InlineData("Matcher.Indexing")]
#if MATCHER_ENGINES_FULL
    [InlineData("Matcher.Indexing.Lucene")]
    [InlineData("Matcher.Learning.MlNet")]
#endif
    [InlineData("Matcher.Learning")]
    public void Signatures_OfWhatOtherProjectsSee_NameNoAdapter(string assembly)
    {
        Type[] exported = Assembly.Load(assembly).GetExportedTypes();

        string[] found = [.. exported.SelectMany(AdaptersNamedBy).Distinct()];

        Assert.NotEmpty(exported);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData(typeof(NamesOneInABase))]
    [InlineData(typeof(NamesOneInAParameter))]
    [InlineData(typeof(NamesOneInAProperty))]
    public void Signatures_ThatNameAnAdapter_AreFound(Type type)
    {
        IEnumerable<string> found = AdaptersNamedBy(type);

        Assert.NotEmpty(found);
    }

    private static IEnumerable<string> AdaptersNamedBy(Type type)
    {
        IEnumerable<Type> shape = type.GetInterfaces().Concat(type.GetGenericArguments()).Append(type.BaseType ?? typeof(object));
        IEnumerable<Type> members = type.GetMembers(Declared).SelectMany(TypesOf);
        return shape.Concat(members).SelectMany(Parts).Where(IsAdapter).Select(part => $"{type.FullName} names {part.FullName}");
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method when IsSeen(method) => [method.ReturnType, .. ParametersOf(method), .. method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints())],
        ConstructorInfo constructor when IsSeen(constructor) => ParametersOf(constructor),
        FieldInfo { IsPublic: true } or FieldInfo { IsFamily: true } or FieldInfo { IsFamilyOrAssembly: true } => [((FieldInfo)member).FieldType],
        // Properties and events are seen through their accessors.
        _ => [],
    };

    private static IEnumerable<Type> ParametersOf(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType);

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }

    private static bool IsAdapter(Type type) =>
        Adapters.Any(name => type.Namespace == name || type.Namespace?.StartsWith(name + '.', StringComparison.Ordinal) == true);

    private abstract class NamesOneInABase : IComparable<Google.Protobuf.ByteString>
    {
        public abstract int CompareTo(Google.Protobuf.ByteString? other);
    }

    private sealed class NamesOneInAParameter
    {
        public static void Take(IReadOnlyList<Google.Protobuf.ByteString[]> bytes) => ArgumentNullException.ThrowIfNull(bytes);
    }

    private sealed class NamesOneInAProperty
    {
        public Google.Protobuf.ByteString? Bytes { get; init; }
    }
}
