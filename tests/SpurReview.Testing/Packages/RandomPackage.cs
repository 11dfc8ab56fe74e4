using SpurReview.Data.Catalogue;
using SpurReview.Data.Interchange;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Testing.Packages;

/// <summary>Makes one package by the toss of dice, always within the format's rules.</summary>
internal sealed class RandomPackage(int seed, ReviewCatalogue catalogue)
{
    private static readonly string[] _texts =
    [
        "Handledningen är god.",
        "Två\nstycken\r\n\r\nmed\ttabb",
        "”Citat” \"rakt\" och \\ snedstreck / <b>&amp;</b>",
        "🩺 emoji, ä som a\u0308, \u2028 radskiljare, \u0001 styrtecken, \u007f",
        " ",
        new('å', 300),
    ];

    private readonly Dice _dice = new(seed);

    public ReviewPackage Package()
    {
        var template = _dice.OneOf(catalogue.Templates);
        var status = _dice.Any<PackageStatus>();
        var visit = new DateOnly(2016, 1, 1).AddDays(_dice.Upto(3_000));
        var allowedExceptions = _dice.Upto(10);
        PackageArea[] areas = [.. template.Areas.Select(area => Area(area, status, allowedExceptions, decidedOn: visit.AddDays(200)))];

        return new ReviewPackage
        {
            Id = _dice.Maybe(() => _dice.Id()),
            AllowedExceptions = allowedExceptions,
            Template = template.Code,
            CareProvider = new PackageProvider(Line(), _dice.Any<Domain.Tenancy.ProviderKind>()),
            Unit = new PackageUnit(Line(), _dice.MaybeText(Line), Line(), _dice.OneOf(catalogue.Regions)),
            Specialty = _dice.OneOf(_dice.OneOf(catalogue.Specialties).Specialties).Name,
            Visit = new PackageVisit(visit, visit.AddDays(_dice.Upto(3)), _dice.Any<Domain.Reviews.VisitForm>()),
            Inspectors = _dice.Many(1, 6, () => new PackageInspector(Line(), _dice.MaybeText(Line))),
            Strengths = Findings(template),
            Weaknesses = Findings(template),
            Improvements = Findings(template),
            Areas = areas,
            ActionPlan = Plan(template, visit.AddDays(100), [.. areas.Where(a => a.Regrade is not null).Select(a => a.Letter)]),
            Status = status,
            PublishedOn = status is PackageStatus.Published ? visit.AddDays(200 + _dice.Upto(100)) : null,
            UnitFacts = Enum.GetValues<UnitFact>().Where(_ => _dice.Toss()).ToDictionary(fact => fact, Fact),
        };
    }

    private PackageArea Area(AssessmentArea area, PackageStatus status, int allowedExceptions, DateOnly decidedOn)
    {
        var likely = _dice.OneOf([Verdict.Met, Verdict.NotMet, Verdict.NotRelevant, Verdict.NotAssessed]);
        var verdicts = area.Criteria.ToDictionary(c => c.Code, _ => _dice.Toss() ? likely : _dice.Any<Verdict>());
        var suggestion = GradeScale.Suggest(
            [.. area.Criteria.Select(c => new AssessedCriterion(c.Code, area.KindOf(c.Code), verdicts[c.Code]))],
            allowedExceptions
        );
        var isGraded = status is not PackageStatus.Drafting || _dice.Toss();
        var grade = suggestion.Grade is { } suggested && _dice.Toss() ? suggested : _dice.OneOf(area.Grades).Grade;

        return new PackageArea
        {
            Letter = area.Letter,
            Description = Text(),
            Verdicts = verdicts,
            Comments = area.Criteria.Where(_ => _dice.Toss()).ToDictionary(c => c.Code, _ => Text()),
            Grade = isGraded ? grade : null,
            GradeReason = suggestion.IsSettled && suggestion.Grade != grade ? "Bedömt i sin helhet." : _dice.MaybeText(Text),
            Regrade = isGraded && grade is Grade.D && _dice.Toss() ? Regrade(area, decidedOn) : null,
        };
    }

    private PackageRegrade Regrade(AssessmentArea area, DateOnly decidedOn) =>
        new(_dice.OneOf([.. area.Grades.SkipLast(1)]).Grade, Text(), decidedOn.AddDays(-_dice.Upto(100)), _dice.Toss() ? [] : People());

    private PackagePlan? Plan(ChecklistTemplate template, DateOnly submittedOn, string[] regraded)
    {
        if (regraded.Length == 0 && _dice.Toss())
            return null;

        var told = regraded.Where(_ => _dice.Toss()).ToList();
        return new PackagePlan(
            submittedOn,
            [.. regraded.Except(told).Select(letter => Action(template, letter)), .. _dice.Many(0, 2, () => Action(template, "A"))],
            told.ToDictionary(letter => letter, _ => "En text om området.")
        );
    }

    private PackageAction Action(ChecklistTemplate template, string letter) =>
        new()
        {
            Answers =
            [
                _dice.Toss() ? letter : _dice.OneOf([.. template.Area(letter).Criteria]).Code,
                .. _dice.Many(0, 2, () => _dice.OneOf(template.Areas).Letter),
            ],
            Action = Text(),
            DueOn = _dice.Date(),
            Responsible = People(),
            FollowUpOn = _dice.Many(0, 4, _dice.Date),
            FollowUpResponsible = People(),
            Decision = _dice.Maybe(_dice.Any<ActionDecision>),
            DecisionReason = _dice.MaybeText(Text),
        };

    private IReadOnlyList<PackageFinding> Findings(ChecklistTemplate template) =>
        _dice.Many(
            0,
            5,
            () =>
                new PackageFinding(Line(), _dice.MaybeText(() => _dice.OneOf(template.Areas).Letter), _dice.Any<Domain.Reviews.Addressee>())
        );

    private IReadOnlyList<ResponsiblePerson> People() => _dice.Many(1, 10, () => new ResponsiblePerson(Line(), _dice.MaybeText(Line)));

    private FactValue Fact(UnitFact fact) =>
        fact.IsText()
            ? new FactValue(null, Text())
            : new FactValue(new decimal(_dice.Upto(100_000), 0, 0, false, (byte)_dice.Upto(4)), null);

    private string Line() => _dice.OneOf(_texts);

    private string Text() =>
        _dice.Toss() ? _dice.OneOf(_texts)
        : _dice.Toss() ? ""
        : string.Concat(_dice.Many(0, 20, Line));
}
