namespace Matcher.Domain;

/// <summary>
/// What a certificate's type leaves open and its text or the person's file may say. Read as a prior for functions that nobody has
/// assessed and nowhere else: by no rule, and shown to no employer.
/// Source: the categories of the Rights of Persons with Disabilities Act 2016 (India), by which experts labelled posts, as far as they divide a type of GB/T 26341-2010.
/// </summary>
public enum DisabilityKind
{
    /// <summary>One arm.</summary>
    OneArm,

    /// <summary>Both arms.</summary>
    BothArms,

    /// <summary>One leg.</summary>
    OneLeg,

    /// <summary>Both legs.</summary>
    BothLegs,

    /// <summary>One arm and one leg.</summary>
    ArmAndLeg,

    /// <summary>Cerebral palsy.</summary>
    CerebralPalsy,

    /// <summary>Leprosy cured.</summary>
    LeprosyCured,

    /// <summary>Dwarfism.</summary>
    Dwarfism,

    /// <summary>Survivor of an acid attack; burns and disfigurement.</summary>
    AcidAttack,

    /// <summary>Muscular dystrophy.</summary>
    MuscularDystrophy,

    /// <summary>Specific learning disability.</summary>
    SpecificLearning,

    /// <summary>Autism, mild.</summary>
    AutismMild,

    /// <summary>Autism, moderate.</summary>
    AutismModerate,

    /// <summary>Mental illness.</summary>
    MentalIllness,
}
