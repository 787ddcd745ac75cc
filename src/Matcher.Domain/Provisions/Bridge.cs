namespace Matcher.Domain;

/// <summary>A provision that lets a person with too little function meet a demand.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Provision">What bridges.</param>
/// <param name="FromFunction">The least function that the person must bring.</param>
/// <param name="ToDemand">The highest demand that can be met so.</param>
public sealed record Bridge(FunctionAxis Axis, ProvisionKind Provision, Level FromFunction, Level ToDemand)
{
    /// <summary>Tells whether this bridges from a function to a demand.</summary>
    public bool Spans(Level function, Level demand) => function >= FromFunction && demand <= ToDemand;
}
