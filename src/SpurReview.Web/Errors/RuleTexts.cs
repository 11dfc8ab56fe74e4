using SpurReview.Domain;
using SpurReview.Domain.Calibrating;
using SpurReview.Web.Features.ActionPlans;

namespace SpurReview.Web.Errors;

/// <summary>What a broken rule is called in Swedish: what is wrong if that helps, and always what to do.</summary>
public static class RuleTexts
{
    public static string InSwedish(this Obstacle obstacle) =>
        obstacle switch
        {
            { Rule: Rule.InspectorIsEmployedByTheProvider, Where: { } name, Party: { } provider } =>
                $"{name} kan inte utses: anställd hos {provider}. Välj någon annan.",
            { Rule: Rule.InspectorHoldsAPositionAtTheProvider, Where: { } name, Party: { } provider } =>
                $"{name} kan inte utses: har uppdrag hos {provider}. Välj någon annan.",
            { Where: { } where } => obstacle.Rule.About(where),
            _ => obstacle.Rule.InSwedish(),
        };

    private static string About(this Rule rule, string where) =>
        rule switch
        {
            Rule.EveryAreaMustBeGraded => $"Område {where} har ingen gradering. Gradera området.",
            Rule.EveryRegulationMustBeAssessed => $"Föreskrift {where} är inte bedömd. Bedöm den.",
            Rule.NotRelevantNeedsExplanation => $"{where} är inte relevant men saknar förklaring. Skriv varför i kommentaren.",
            Rule.DifferingGradeNeedsReason => $"Graderingen av område {where} skiljer sig från förslaget. Skriv varför.",
            Rule.InspectorsMustDeclareNoConflict => $"{where} har inte intygat att hen inte är jävig.",
            Rule.RemarkMustBeAnswered => $"Anmärkning {where} har inget svar. Svara på den.",
            Rule.InspectorsMustSign => $"{where} har inte skrivit under utkastet.",
            Rule.NoAreaMayHaveD => $"Område {where} har D. Begär en handlingsplan först.",
            Rule.EveryDMustBeDecided => $"Område {where} har D och är inte beslutat efter planen. Besluta om graderingen.",
            Rule.SameInspectorTwice => $"{where} är redan utsedd.",
            Rule.RowMustBeAnswered => $"{PlanTexts.NameOf(where)} har ingen åtgärd. Skriv en.",
            Rule.ActionIsIncomplete => $"Åtgärden för {PlanTexts.InSentence(where)} är inte färdig. Skriv klart den.",
            Rule.ActionIsWithProvider =>
                $"Åtgärden för {PlanTexts.InSentence(where)} är hos vårdgivaren. Vänta på svaret eller ta tillbaka den.",
            Rule.EveryActionMustBeJudged => $"Åtgärden för {PlanTexts.InSentence(where)} är inte bedömd av alla inspektörer.",
            Rule.AreaMustBeAgreed => $"Område {where} är inte gemensamt graderat än. Tryck Klart var för sig, jämför och kom överens.",
            Rule.OneTextMustBeChosen => $"{(where.Length == 1 ? $"Område {where}" : where)}: ni skrev samtidigt. Välj vad som ska gälla.",
            Rule.GradeMustBeOffered => $"Område {where} har inte den graderingen. Välj en av dem som visas.",
            _ => rule.InSwedish(),
        };

    public static string InSwedish(this Rule rule) =>
        rule switch
        {
            Rule.InspectorIsEmployedByTheProvider => "Den som är anställd hos vårdgivaren kan inte utses. Välj någon annan.",
            Rule.InspectorHoldsAPositionAtTheProvider => "Den som har uppdrag hos vårdgivaren kan inte utses. Välj någon annan.",
            Rule.TemplateGradesMustFollowKinds => "Mallens graderingar följer inte dess slag av kriterier. Rätta mallen.",
            Rule.TemplateCodesMustRunInOrder => "Mallens kriterier är inte numrerade i ordning. Rätta mallen.",
            Rule.TemplateMustHaveAreas => "Mallens områden ska heta A, B, C och så vidare. Rätta mallen.",
            Rule.ReviewIsNotOpenForAssessment =>
                "Granskningen är inte öppen för bedömning just nu, så inget har ändrats. Kontakta kansliet om något är fel.",
            Rule.AreaMustBeAgreed => "Varje område ska vara gemensamt graderat. Jämför och kom överens.",
            Rule.OneTextMustBeChosen => "Styrkor m.m.: ni skrev samtidigt. Välj vad som ska gälla.",
            Rule.GradingAloneTakesTwoInspectors =>
                "Att gradera var för sig först kräver två inspektörer med konto, varken fler eller färre.",
            Rule.GradingHasBegun => "Graderingen har börjat, så valet ligger fast.",
            Rule.GradeMustBeOffered => "Området har inte den graderingen. Välj en av dem som visas.",
            Rule.DifferingGradeNeedsReason => "Graderingen skiljer sig från förslaget. Skriv varför.",
            Rule.FirstGradeOfRegradedAreaStands => "Området är omgraderat efter handlingsplanen, så den första graderingen ligger fast.",
            Rule.RegradeNeedsFirstGradeD => "Bara ett område med D kan graderas om.",
            Rule.RegradeNeedsReason => "Skriv en motivering till beslutet.",
            Rule.RegradeNeedsAnsweringPlan => "Planen svarar inte på området, så D kvarstår.",
            Rule.RegradeNeedsAcceptedActions =>
                "Någon åtgärd i området är inte godtagen. Godta den, be om komplettering eller välj att D kvarstår.",
            Rule.DStandsOnlyWhereNotAccepted => "Alla åtgärder i området är godtagna, så D kan inte kvarstå. Välj en annan gradering.",
            Rule.RegradeMustNotPrecedePlan => "Beslutet kan inte ligga före den dag då planen kom in. Ändra datumet.",
            Rule.ReviewIsNotUnderPlan => "Granskningen är inte i läget Handlingsplan, så inget har ändrats.",
            Rule.TooManyFindings => "Listan är full: högst 100 av varje slag. Slå ihop eller ta bort några.",
            Rule.TextTooLong => "Texten är för lång. Korta den.",
            Rule.TextMustNotBeEmpty => "Skriv en text.",
            Rule.TextHasForbiddenCharacters => "Texten innehåller tecken som inte går att spara. Ta bort dem.",
            Rule.StepDoesNotExist => "Granskningen kan inte gå det steget härifrån. Ladda om sidan och se var den är.",
            Rule.StepIsNotYours => "Det steget tar kansliet. Kontakta kansliet om det är dags.",
            Rule.StepNeedsReason => "Skriv skälet.",
            Rule.UnitsTimeStartsToday =>
                "Verksamhetens tid räknas från den dag då steget tas, så det dateras i dag. Ladda om sidan och försök igen.",
            Rule.StepDateIsInTheFuture => "Datumet ligger i framtiden. Ange den dag då det beslutades.",
            Rule.StepDateIsBeforeThePreviousStep => "Datumet ligger före granskningens förra steg. Kontrollera datumet.",
            Rule.PublishingDayIsTooFarAway => "Publiceringen kan planeras högst tolv månader fram. Kontrollera datumet.",
            Rule.PublishingIsPlanned =>
                "Publiceringen är redan planerad till en senare dag, så inget är publicerat. Ta tillbaka planen först om dagen ska vara en annan.",
            Rule.VisitDatesMustBeSet => "Besöket har inget datum. Ange när besöket ska vara.",
            Rule.ProgrammeItemMustEndAfterItBegins => "Punkten slutar innan den börjar. Kontrollera klockslagen.",
            Rule.ReviewIsNotInFactCheck => "Granskningen är inte på faktagranskning längre, så inget har ändrats.",
            Rule.RemarksAreSent => "Anmärkningarna är redan skickade, så inget har ändrats. Kontakta kansliet om något är fel.",
            Rule.RemarksAreNotSent => "Verksamheten har inte skickat sina anmärkningar än. Vänta tills de är skickade.",
            Rule.FactCheckTimeIsOut =>
                "Tiden för faktagranskningen har gått ut, så inget har ändrats. Kontakta kansliet om något är fel i rapporten.",
            Rule.UnitStillHasTime => "Verksamheten har tid kvar att svara på utkastet. Vänta tills den har svarat eller tiden har gått ut.",
            Rule.RemarkNeedsProposal => "Skriv vad som ska stå i stället.",
            Rule.RemarkNeedsEvidence => "Ange hur ni vet det, så att inspektörerna kan kontrollera.",
            Rule.RemarkMustBeAnswered => "En anmärkning har inget svar. Svara på den.",
            Rule.TooManyRemarks => "Det finns redan 200 anmärkningar. Slå ihop eller ta bort några.",
            Rule.SpecialtyCalibrates =>
                "Specialiteten kalibrerar: utkastet ska jämföras med andra innan det graderas. Skicka det till kalibrering.",
            Rule.SpecialtyDoesNotCalibrate => "Specialiteten kalibrerade inte när utkastet skickades till verksamheten. Gradera i stället.",
            Rule.DraftMustBeCompared =>
                "Utkastet är inte jämfört i en avslutad kalibreringsomgång. Lägg granskningen i en omgång, och avsluta den när utkasten är jämförda.",
            Rule.ReviewIsNotToBeCalibrated =>
                "Granskningen kan inte vara med i omgången: utkastet ska vara på faktagranskning eller i kalibrering, i samma specialitet. Inget har ändrats.",
            Rule.ReviewIsInARound => "Granskningen är redan med i en omgång. Inget har ändrats.",
            Rule.TooManyCalibrationComments =>
                $"Området har redan {CalibrationComment.MaxOfAnArea} kommentarer i rundan. Fler får inte plats.",
            Rule.RoundIsClosed => "Omgången är avslutad, så inget har ändrats. Öppna den igen om något är fel.",
            Rule.RoundIsOpen => "Omgången är redan öppen. Inget har ändrats.",
            Rule.RoundWaitsForFactCheck =>
                "Någon granskning i omgången är kvar på faktagranskning. Vänta tills den har kommit till kalibrering, eller ta bort den ur omgången.",
            Rule.RoundHasGoneOn => "Någon granskning i omgången har gått vidare, så omgången kan inte öppnas igen. Inget har ändrats.",
            Rule.DraftIsCommented => "Utkastet har kommentarer i omgången, så granskningen kan inte tas bort ur den.",
            Rule.PauseMustNotEndBeforeItBegins => "Uppehållet slutar innan det börjar. Kontrollera dagarna.",
            Rule.PauseIsTooLong => "Uppehållet är för långt. Det får vara högst 92 dagar.",
            Rule.VisitMustNotEndBeforeItBegins => "Besöket slutar innan det börjar. Kontrollera datumen.",
            Rule.VisitMustHaveBegun => "Besöket har inte börjat den dagen. Ange besökets första dag eller en senare dag.",
            Rule.TwoInspectorsMustBeAppointed => "Två inspektörer ska vara utsedda. Utse dem som saknas.",
            Rule.SameInspectorTwice => "Inspektören är redan utsedd.",
            Rule.TooManyInspectors => "En granskning har högst sex inspektörer.",
            Rule.InspectorsMustDeclareNoConflict => "Varje inspektör ska ha intygat att hen inte är jävig.",
            Rule.OnlyTheHeadSends => "Bara verksamhetschefen eller ställföreträdaren kan skicka.",
            Rule.DeputyNeedsTheHeadsWord =>
                "Du kan inte skicka, eftersom verksamhetschefen inte har låtit dig göra det. Be verksamhetschefen skicka, eller öppna Ställföreträdare på granskningens sida och låta dig göra det.",
            Rule.ReplacementNeedsReason => "Skriv varför inspektören byts.",
            Rule.InspectorsCannotChangeNow => "Inspektörerna kan inte bytas i det här läget. Inget har ändrats.",
            Rule.EveryAreaMustBeGraded => "Varje område ska ha en gradering.",
            Rule.EveryRegulationMustBeAssessed => "Varje föreskrift ska vara bedömd.",
            Rule.NotRelevantNeedsExplanation => "Varje kriterium som inte är relevant ska ha en förklaring.",
            Rule.InspectorsMustSign => "Varje inspektör ska ha skrivit under utkastet.",
            Rule.NothingToSignYet => "Det finns inget utkast att skriva under just nu.",
            Rule.NoDraftToReturn => "Det finns inget utkast att skicka tillbaka i det här läget. Inget har ändrats.",
            Rule.NoAreaMayHaveD => "Något område har D. Begär en handlingsplan först.",
            Rule.SomeAreaMustHaveD => "Inget område har D, så ingen handlingsplan behövs. Fastställ granskningen.",
            Rule.EveryDMustBeDecided => "Varje område med D ska vara beslutat efter planen.",
            Rule.VisitCannotMoveNow => "Besöket har varit och kan inte flyttas. Inget har ändrats.",
            Rule.PlanMustNotPrecedeVisit => "Planen kan inte ha kommit in före besöket. Kontrollera datumet.",
            Rule.PublicTextMustNotHaveIdentityNumber => "Texten innehåller ett personnummer. Ta bort det.",
            Rule.PublicTextNeedsReason => "Ändra texten, eller skriv varför den kan stå som den är.",
            Rule.CorrectionNeedsReason => "Skriv varför rapporten rättas. Skälet trycks i rapporten.",
            Rule.CorrectionMustChangeSomething => "Ingen text är ändrad, så det finns inget att rätta.",
            Rule.CorrectionThatHidesNeedsWithdrawal =>
                "Med färre än fem ST-läkare döljs siffror som kan peka ut någon, men de står kvar i versionerna före. Återkalla rapporten först. Rätta den sedan, så blir den läsbar igen utan siffrorna.",
            Rule.FactMustBeANumber => "Skriv ett tal, till exempel 12 eller 1,5.",
            Rule.PlanMustAnswerSomething => "Skriv planens svar för minst ett område.",
            Rule.PlanIsNotNeeded => "Ingen handlingsplan behövs. Inget område fick D.",
            Rule.PlanIsWithInspectors =>
                "Planen är skickad och inspektörerna läser den, så inget har ändrats. Ni får ett mejl när de är klara.",
            Rule.PlanIsNotWithInspectors => "Planen är hos verksamheten, så inget har ändrats. Ni får ett mejl när den kommer.",
            Rule.PlanIsDecided => "Området är redan beslutat, så inget har ändrats. Kontakta kansliet om något är fel.",
            Rule.PlanIsNotExtendedAgain => "Ni har redan fått längre tid, och det går bara en gång. Kontakta kansliet om det inte räcker.",
            Rule.PlansAreNotExtended => "Längre tid går inte att begära här. Kontakta kansliet om tiden inte räcker.",
            Rule.PlanMayStillCome => "Verksamheten har tid kvar att skicka sin plan. Vänta tills tiden har gått ut.",
            Rule.RowMustBeAnswered => "Ett krav har ingen åtgärd. Skriv en.",
            Rule.RowHasAnActionOfItsOwn => "Ett av kraven har redan en egen åtgärd. Ta bort den först, eller låt kravet vara.",
            Rule.ActionHasTooManyRows => "Högst 10 personer och 20 datum får plats. Ta bort några.",
            Rule.ActionHasBeenSent => "Åtgärden har skickats och kan inte tas bort. Skriv om den i stället.",
            Rule.ActionIsAccepted => "Åtgärden är godtagen och ligger fast.",
            Rule.ActionIsIncomplete => "En åtgärd är inte färdig. Skriv klart den.",
            Rule.ActionIsWithProvider => "Åtgärden är hos vårdgivaren. Ta tillbaka den om ni vill skriva den själva.",
            Rule.ActionIsNotWithProvider => "Åtgärden är inte överlämnad till vårdgivaren.",
            Rule.PlannedDayMustNotPrecedeVisit => "En av dagarna ligger före besöket. Kontrollera året.",
            Rule.ReturnNeedsReason => "Skriv vad som ska kompletteras.",
            Rule.EveryActionMustBeJudged => "Varje åtgärd ska vara bedömd av alla inspektörer.",
            Rule.NothingToReturn => "Alla åtgärder är godtagna, så det finns inget att skicka tillbaka. Besluta om graderingen.",
            Rule.AreaIsDecidedOnAction => "Området är beslutat och åtgärden ligger till grund för det. Ändra först beslutet om området.",
            Rule.ReviewIsNotFollowedUp => "Planen följs upp när granskningen är fastställd. Vänta tills den är det.",
            Rule.FollowUpIsNotPlanned => "Planen har ingen uppföljning den dagen. Välj en av dem som visas.",
            Rule.FollowUpIsNotOpenYet => "Uppföljningen kan rapporteras tidigast två veckor före sin dag. Vänta till dess.",
            Rule.TooManyAttachments => "Åtgärden har redan tio bilagor. Ta bort någon först.",
            Rule.AttachmentIsEmpty => "Filen är tom. Välj en annan fil.",
            Rule.AttachmentIsTooLarge => "Filen är för stor. Högst 25 MB.",
            Rule.AttachmentsFillTheReview =>
                "Granskningens filer får ta högst 250 MB tillsammans. Ta bort någon först, eller välj en mindre fil.",
            Rule.AttachmentKindIsNotAllowed =>
                "Filen är inte av ett slag som kan bifogas. Bifoga PDF, PNG, JPEG, Word (.docx), Excel (.xlsx) eller OpenDocument (.odt, .ods).",
            Rule.AttachmentIsDamaged => "Filen är skadad eller inte hel. Öppna den, spara den på nytt och försök igen.",
            Rule.AttachmentHoldsSomethingElse =>
                "Filen innehåller något mer än det den ser ut att vara. Öppna den, spara den på nytt och försök igen.",
            Rule.AttachmentHasActiveContent =>
                "Filen innehåller makron, skript eller inbäddade filer. Spara den utan sådant, till exempel som PDF, och försök igen.",
            Rule.AttachmentFetchesFromElsewhere =>
                "Filen hämtar något från en annan plats när den öppnas, till exempel en mall, en bild eller en annan fil. Spara den som PDF och försök igen.",
            Rule.AttachmentIsLocked => "Filen är skyddad med lösenord. Ta bort lösenordet och försök igen.",
            Rule.AttachmentIsPackedOddly =>
                "Filen är packad så att den inte kan kontrolleras. Öppna den, spara den på nytt och försök igen.",
        };
}
