using SpurReview.Domain.Facts;

namespace SpurReview.Reports;

/// <summary>What each fact about a unit is called, by itself.</summary>
public static class FactWords
{
    public static string Of(UnitFact fact) =>
        fact switch
        {
            UnitFact.Listed => "Listade",
            UnitFact.Catchment => "Invånare i upptagningsområdet",
            UnitFact.Beds => "Vårdplatser",
            UnitFact.OccupancyPercent => "Beläggning i procent",
            UnitFact.MeanStayDays => "Medelvårdtid i dygn",
            UnitFact.Employees => "Medarbetare",
            UnitFact.Physicians => "Läkare",
            UnitFact.Specialists => "Specialister",
            UnitFact.SpecialistFte => "Specialister, heltidstjänster",
            UnitFact.TrainedSupervisors => "Handledare med handledarutbildning",
            UnitFact.PhdPhysicians => "Disputerade läkare",
            UnitFact.Residents => "ST-läkare",
            UnitFact.Residents2015 => "ST-läkare enligt SOSFS 2015:8",
            UnitFact.Residents2021 => "ST-läkare enligt HSLF-FS 2021:8",
            UnitFact.ResidentsByYear => "ST-läkare per år",
            UnitFact.ResidentsTrainedAbroad => "ST-läkare utbildade utomlands",
            UnitFact.FoundationDoctors => "BT-läkare",
            UnitFact.LicensedWithoutSpecialty => "Legitimerade läkare utan specialistkompetens",
            UnitFact.OnCallLines => "Jourlinjer",
            UnitFact.OwnServices => "Egen verksamhet",
            UnitFact.MissingServices => "Saknas vid enheten",
            UnitFact.Group => "Koncern",
        };
}
