using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Web.Demo;

/// <summary>Who is what at the invented units, who owns whom, and for whom the inspectors work: for none that they review.</summary>
internal sealed class DemoPositions(SpurDbContext db, IReadOnlyList<Account> inspectors, DateOnly today)
{
    private readonly DateOnly _since = today.AddYears(-6);

    /// <summary>The specialties of the inspectors, in their order, and the year in which each was trained.</summary>
    private static readonly (string Specialty, int YearsAgo)[] _profiles =
    [
        ("Allmänmedicin", 4),
        ("Internmedicin", 5),
        ("Allmänmedicin", 3),
        ("Kirurgi", 6),
        ("Obstetrik och gynekologi", 5),
        ("Psykiatri", 4),
        ("Geriatrik", 7),
        ("Ortopedi", 3),
        ("Anestesi och intensivvård", 4),
        ("Allmänmedicin", 0),
    ];

    public async Task TellAsync()
    {
        var mountain = db.Add(new CareProvider("Region Fjällmark", ProviderKind.Region)).Entity;
        var coast = db.Add(new CareProvider("Region Kustvik", ProviderKind.Region)).Entity;
        var private_ = db.Add(new CareProvider("Sjövikens Läkare AB", ProviderKind.Private)).Entity;
        var unit = db.Add(new Unit(mountain.Id, "Fjällbyns vårdcentral", workplace: null, "Fjällby", "Jämtland Härjedalen")).Entity;
        await db.SaveChangesAsync();

        Employ([mountain, coast, private_]);
        // An inspector who has a unit of her own, with a provider that she does not review.
        db.Add(Position.AtUnit(inspectors[7].Id, AccountRole.HeadOfUnit, unit, _since));
        await GroupAsync();
        await StaffAsync();
        await db.SaveChangesAsync();
    }

    private void Employ(IReadOnlyList<CareProvider> employers)
    {
        foreach (var (person, number) in inspectors.Select((person, number) => (person, number)))
        {
            var (specialty, years) = _profiles[number];
            db.Add(new InspectorProfile(person.Id, specialty) { TrainedOn = today.AddYears(-years).AddDays(-40) });
            // The seventh is employed where she is head.
            var employer = number == 7 ? employers[0] : employers[number % employers.Count];
            db.Add(new Employment(person.Id, employer.Id, _since, untilDay: null));
        }
        db.Add(new Employment(inspectors[1].Id, employers[2].Id, _since.AddYears(-4), _since.AddDays(-1)));
    }

    private async Task GroupAsync()
    {
        var group = db.Add(new ProviderGroup("Almviksgruppen")).Entity;
        await db.SaveChangesAsync();
        foreach (var owned in await db.CareProviders.Where(p => p.Kind == ProviderKind.Private).ToListAsync())
        {
            if (owned.Name is "Lönngården Vård AB" or "Kråkebo Läkargrupp AB")
                db.Add(new GroupMember(owned.Id, group.Id));
        }
    }

    private async Task StaffAsync()
    {
        var (lonngarden, kvarngatan) = (await UnitAsync("Lönngårdens vårdcentral"), await UnitAsync("Kvarngatans vårdcentral"));
        var (orthopaedics, psychiatry) = (await UnitAsync("Ortopedkliniken"), await UnitAsync("Barn- och ungdomspsykiatriska kliniken"));
        var tallmora = await UnitAsync("Tallmora vårdcentral");
        Position[] positions =
        [
            Position.AtUnit(Person("Signe Tallroth", "signe.tallroth"), AccountRole.HeadOfUnit, tallmora, _since),
            Position.AtUnit(Person("Ingrid Forsell", "ingrid.forsell"), AccountRole.HeadOfUnit, orthopaedics, _since),
            Position.AtUnit(Person("Karin Almhult", "karin.almhult"), AccountRole.HeadOfUnit, lonngarden, _since),
            Position.AtUnit(Person("Olle Grönbäck", "olle.gronback"), AccountRole.Deputy, lonngarden, _since),
            Position.AtUnit(Person("Viveka Ryman", "viveka.ryman"), AccountRole.HeadOfUnit, psychiatry, _since),
            Position.AtUnit(Person("Lars Wiborg", "lars.wiborg"), AccountRole.HeadOfUnit, kvarngatan, _since),
            Position.AtProvider(Person("Petra Sundelius", "petra.sundelius"), kvarngatan.TenantId, _since),
            Position.OfSpecialty(Person("Ragnar Ödmark", "ragnar.odmark"), "Allmänmedicin", _since),
        ];
        var studies = Person("Nadia Strömvik", "nadia.stromvik");
        await db.SaveChangesAsync();
        db.AddRange(positions);
        await db.SaveChangesAsync();
        // Karin Almhult has said that Olle Grönbäck may send in her stead.
        db.Add(new DeputyRight(positions.Single(p => p.Role is AccountRole.Deputy).Id, _since));
        db.AddRange([
            Position.AtUnit(studies, AccountRole.DirectorOfStudies, lonngarden, _since),
            Position.AtUnit(studies, AccountRole.DirectorOfStudies, kvarngatan, _since),
        ]);
    }

    private Task<Unit> UnitAsync(string name) => db.Units.SingleAsync(u => u.Name == name);

    private Guid Person(string name, string mailbox) => db.Add(DemoPeople.Person(name, mailbox, city: null)).Entity.Id;
}
