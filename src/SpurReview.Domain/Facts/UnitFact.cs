namespace SpurReview.Domain.Facts;

/// <summary>Uppgift om enheten: the codes of the review package, declared in their printed order.</summary>
public enum UnitFact
{
    Listed,
    Catchment,
    Beds,
    OccupancyPercent,
    MeanStayDays,
    Employees,
    Physicians,
    Specialists,
    SpecialistFte,
    TrainedSupervisors,
    PhdPhysicians,
    Residents,
    Residents2015,
    Residents2021,
    ResidentsByYear,
    ResidentsTrainedAbroad,
    FoundationDoctors,
    LicensedWithoutSpecialty,
    OnCallLines,
    OwnServices,
    MissingServices,
    Group,
}

/// <summary>Which facts are numbers and which are text.</summary>
public static class UnitFacts
{
    /// <summary>Below this many ST-läkare, or with an unknown number, nothing may point out one of them. Unless the installation says another.</summary>
    public const int SmallGroup = 5;

    /// <summary>Whether so few train there that words and numbers can point out one of them. An unknown number counts as few.</summary>
    public static bool IsSmallGroup(decimal? residents, int threshold = SmallGroup) => residents is null || residents < threshold;

    public static bool IsText(this UnitFact fact) =>
        fact is UnitFact.ResidentsByYear or UnitFact.OwnServices or UnitFact.MissingServices or UnitFact.Group;

    /// <summary>The code in packages and snapshots: the name in lower camel case.</summary>
    public static string Code(this UnitFact fact) => char.ToLowerInvariant(fact.ToString()[0]) + fact.ToString()[1..];

    public static UnitFact? Find(string code) =>
        Enum.GetValues<UnitFact>().Cast<UnitFact?>().FirstOrDefault(fact => fact!.Value.Code() == code);

    /// <summary>Facts that could point out a person where few ST-läkare train: hidden in public reports from a small unit.</summary>
    public static bool CanPointOutAResident(this UnitFact fact) =>
        fact
            is UnitFact.Residents2015
                or UnitFact.Residents2021
                or UnitFact.ResidentsByYear
                or UnitFact.ResidentsTrainedAbroad
                or UnitFact.PhdPhysicians
                or UnitFact.FoundationDoctors
                or UnitFact.LicensedWithoutSpecialty;
}

/// <summary>A fact and its value: a number or a text, as the code says.</summary>
public sealed record FactValue(decimal? Number, string? Text);
