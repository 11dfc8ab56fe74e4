namespace SpurReview.Web.Errors;

/// <summary>What happened, that nothing was lost, and what to do.</summary>
public sealed record ErrorPage(string Heading, IReadOnlyList<string> Messages)
{
    public ErrorPage(string heading, string message)
        : this(heading, [message]) { }

    /// <summary>A fault of ours, which the log tells more of under the code.</summary>
    public static ErrorPage Fault(string code) =>
        new("Något gick fel hos oss", $"Något gick fel hos oss. Gå tillbaka och försök igen. Felkod {code}.");

    public static ErrorPage NoPdf { get; } =
        new(
            "PDF:en går inte att göra just nu",
            "Inget har gått förlorat: rapporten finns kvar och kan läsas på webben. Försök igen om en stund. Kvarstår felet, kontakta den som sköter systemet."
        );

    public static ErrorPage BusyPrinter { get; } =
        new(
            "Många skriver ut just nu",
            "Inget har gått förlorat: det du ville skriva ut finns kvar och kan läsas på webben. Vänta en minut och försök igen."
        );

    public static ErrorPage UnreadableForm { get; } =
        new(
            "Formuläret gick inte att läsa",
            "Ett fält skickades två gånger eller innehåller tecken som inte går att spara. Inget har ändrats. Gå tillbaka, ladda om sidan och försök igen."
        );

    public static ErrorPage Of(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => new(
                "Det gick inte att förstå",
                "Sidan kan ha varit öppen länge, eller så var något i adressen fel. Inget har ändrats. Gå tillbaka, ladda om sidan och försök igen."
            ),
            StatusCodes.Status404NotFound => new(
                "Sidan finns inte",
                "Kontrollera adressen. Sidan kan också vara borttagen, eller så har du inte tillgång till den."
            ),
            StatusCodes.Status405MethodNotAllowed => new("Sidan kan inte öppnas så", "Inget har ändrats. Gå tillbaka och försök igen."),
            StatusCodes.Status409Conflict => new(
                "Någon annan har ändrat det här",
                "Någon annan har ändrat det här sedan du öppnade sidan. Inget är skrivet över. Välj vilken text som ska gälla. "
                    + "Gå tillbaka, kopiera det du skrev och ladda om sidan, så ser du den andra texten."
            ),
            StatusCodes.Status413PayloadTooLarge => new(
                "Det var för mycket på en gång",
                "Det du skickade är större än vad sidan tar emot. Inget har ändrats. Gå tillbaka och välj en mindre fil eller skicka mindre text."
            ),
            StatusCodes.Status415UnsupportedMediaType => new("Det gick inte att läsa", "Inget har ändrats. Gå tillbaka och försök igen."),
            StatusCodes.Status429TooManyRequests => new("För många försök", "Vänta en minut och försök igen. Inget har ändrats."),
            StatusCodes.Status503ServiceUnavailable => new(
                "Databasen svarar inte just nu",
                "Det du redan har sparat finns kvar. Det du just skickade är inte sparat: gå tillbaka och försök igen om en stund."
            ),
            _ => new("Det gick inte", "Inget har ändrats. Gå tillbaka och försök igen."),
        };
}
