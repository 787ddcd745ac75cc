namespace Matcher.Simulation;

/// <summary>The kind of place in which work is done; provisions are likelier in some than in others.</summary>
internal enum WorkplaceKind
{
    Office,
    Factory,
    Shop,
    Clinic,
    Workshop,
    Outdoors,
    Home,
}
