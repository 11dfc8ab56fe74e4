using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Writing;

namespace SpurReview.Domain.Publishing;

/// <summary>What is looked for in the words of a report before everybody may read them.</summary>
public enum PublicPointKind
{
    /// <summary>A valid personnummer or samordningsnummer. It stops the publishing.</summary>
    IdentityNumber,
    EmailAddress,
    PhoneNumber,

    /// <summary>The name of somebody whose role is printed instead.</summary>
    Name,

    /// <summary>Words that can point out one of few ST-läkare.</summary>
    RecognisablePerson,
}

/// <param name="Quote">The words it is about, as they stand in the text.</param>
public sealed record PublicPoint(PublicPointKind Kind, PlaceInReport Place, string Quote)
{
    /// <summary>The words have to go. Otherwise somebody says why they may stand.</summary>
    public bool Stops => Kind is PublicPointKind.IdentityNumber;
}

/// <summary>
/// Kontrollen före publicering: what in the public copy is somebody's private matter. A pure function of what is about to be frozen.
/// Source: the product's "What is public".
/// </summary>
public static class PublishingChecklist
{
    /// <param name="whole">The whole snapshot, as the unit has it.</param>
    /// <param name="names">People of the unit, besides those whom the plan names.</param>
    public static IReadOnlyList<PublicPoint> Points(ReviewSnapshot whole, PublicRules rules, IReadOnlyCollection<string> names)
    {
        IReadOnlyList<string> hidden = rules.Names ? [] : [.. names.Concat(PeopleOf(whole)).Distinct(StringComparer.Ordinal)];
        var isSmall = UnitFacts.IsSmallGroup(whole.Facts.GetValueOrDefault(UnitFact.Residents)?.Number, rules.SmallGroup);
        var copy = whole.ForThePublic(rules);
        return
        [
            .. copy.Texts()
                .Where(t => t.Place.Place is not TextPlace.Inspector && !t.Place.IsNumber())
                .Concat(Roles(copy))
                .SelectMany(t => PointsIn(t.Place, t.Text, hidden, isSmall))
                .Distinct(),
        ];
    }

    private static IEnumerable<PublicPoint> PointsIn(PlaceInReport place, string text, IReadOnlyList<string> names, bool isSmall)
    {
        (PublicPointKind Kind, IEnumerable<string> Quotes)[] found =
        [
            (PublicPointKind.IdentityNumber, IdentityNumbers.In(text)),
            (PublicPointKind.EmailAddress, ContactDetails.EmailsIn(text)),
            (PublicPointKind.PhoneNumber, ContactDetails.PhonesIn(text)),
            (PublicPointKind.Name, KnownNames.In(text, names)),
            (PublicPointKind.RecognisablePerson, isSmall ? RecognisablePeople.In(text) : []),
        ];
        return found.SelectMany(f => f.Quotes.Select(quote => new PublicPoint(f.Kind, place, quote)));
    }

    /// <summary>A role is printed with its action, and is looked at there.</summary>
    private static IEnumerable<(PlaceInReport Place, string Text)> Roles(ReviewSnapshot copy) =>
        copy.Texts()
            .Where(t => t.Place.Place is TextPlace.PlannedAction)
            .Zip(copy.Plan?.Actions ?? [], (text, action) => (text.Place, string.Join('\n', Responsible(action).Select(p => p.Role))));

    private static IEnumerable<string> PeopleOf(ReviewSnapshot whole) =>
        (whole.Plan?.Actions ?? []).SelectMany(Responsible).Select(p => p.Name).OfType<string>();

    private static IEnumerable<ResponsiblePerson> Responsible(SnapshotAction action) =>
        action.Responsible.Concat(action.FollowUpResponsible);
}
