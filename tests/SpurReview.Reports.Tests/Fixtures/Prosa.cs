namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>Swedish text of a wished length: long compound words, numbers that must hold together, the trade's abbreviations.</summary>
internal static class Prosa
{
    private static readonly string[] _sentences =
    [
        "Verksamheten är en vårdcentral med 4 300 listade patienter och ett uppdrag som omfattar BVC, SÄBO och hemsjukvård.",
        "ST-läkarna har ett individuellt utbildningsprogram som följs upp två gånger om året tillsammans med huvudansvarig handledare.",
        "Enligt HSLF-FS 2021:8 kap. 3 ska handledningen vara inplanerad i den ordinarie tjänstgöringen.",
        "Specialistkompetensbedömningen dokumenteras, men återkopplingen efter medsittning är ojämn mellan handledarna.",
        "Den 8 december 2025 intervjuades samtliga handledare, studierektorn och verksamhetschefen.",
        "Undervisningsskicklighet och handledarskicklighet bedöms inte fortlöpande, och de kvalitetssäkringsinstrument som finns används sällan.",
        "Vårdgivarens riktlinjer är kända, och jourtjänstgöringen planeras så att kontinuiteten för patienterna hålls.",
        "ST-barometern och sjukhusövergripande ST-utbildningsutvärderingar diskuteras på arbetsplatsträffen varje termin.",
    ];

    public static string Of(int length, int start = 0)
    {
        var text = string.Join(' ', Enumerable.Range(start, (length / 90) + 2).Select(i => _sentences[i % _sentences.Length]));
        return text[..length].TrimEnd();
    }

    /// <summary>Paragraphs with a blank line between.</summary>
    public static string Paragraphs(params int[] lengths) => string.Join("\n\n", lengths.Select((length, index) => Of(length, index * 3)));
}
