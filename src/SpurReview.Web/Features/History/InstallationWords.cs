namespace SpurReview.Web.Features.History;

/// <summary>The columns of what belongs to no review: people, roles, providers, units.</summary>
internal static class InstallationWords
{
    public static IReadOnlyDictionary<string, FieldWords> Fields { get; } =
        new Dictionary<string, FieldWords>(StringComparer.Ordinal)
        {
            ["accounts.id"] = new("kontots nummer", HistoryValues.Plain),
            ["accounts.name"] = new("namnet på {namn}", HistoryValues.Plain),
            ["accounts.city"] = new("orten för {namn}", HistoryValues.Plain),
            ["accounts.roles"] = new("rollerna för {namn}", HistoryValues.Roles),
            ["accounts.user_name"] = new("användarnamnet för {namn}", HistoryValues.Plain),
            ["accounts.email"] = new("e-postadressen för {namn}", HistoryValues.Plain),
            ["accounts.email_confirmed"] = new("om e-postadressen för {namn} är bekräftad", HistoryValues.YesNo, "bekräftade e-postadressen för {namn}", "tog bort bekräftelsen av e-postadressen för {namn}"),
            ["accounts.password_hash"] = new("lösenordet för {namn}"),
            ["accounts.phone_number"] = new("telefonnumret för {namn}", HistoryValues.Plain),
            ["accounts.phone_number_confirmed"] = new("om telefonnumret för {namn} är bekräftat", HistoryValues.YesNo),
            ["accounts.two_factor_enabled"] = new("om {namn} loggar in i två steg", HistoryValues.YesNo, "slog på inloggning i två steg för {namn}", "slog av inloggning i två steg för {namn}"),
            ["accounts.lockout_end"] = new("hur länge kontot för {namn} är låst", HistoryValues.Moment, "låste kontot för {namn}", "låste upp kontot för {namn}"),
            ["accounts.lockout_enabled"] = new("om kontot för {namn} kan låsas", HistoryValues.YesNo),
            ["accounts.is_demo"] = new("om {namn} hör till demon", HistoryValues.YesNo),
            ["account_claims.id"] = new("uppgiftens nummer", HistoryValues.Plain),
            ["account_claims.user_id"] = new("kontot", HistoryValues.Plain),
            ["account_claims.claim_type"] = new("vad uppgiften gäller", HistoryValues.Plain),
            ["account_claims.claim_value"] = new("uppgiften"),
            ["account_logins.login_provider"] = new("den andra inloggningen för {namn}", HistoryValues.Plain),
            ["account_logins.provider_key"] = new("vem {namn} är där"),
            ["account_logins.provider_display_name"] = new("namnet på den andra inloggningen för {namn}", HistoryValues.Plain),
            ["account_logins.user_id"] = new("kontot", HistoryValues.Plain),
            ["account_tokens.user_id"] = new("kontot", HistoryValues.Plain),
            ["account_tokens.login_provider"] = new("inloggningen för {namn}", HistoryValues.Plain),
            ["account_tokens.name"] = new("slaget av inloggningsuppgift för {namn}", HistoryValues.Plain),
            ["account_tokens.value"] = new("en inloggningsuppgift för {namn}"),
            ["invitations.id"] = new("inbjudans nummer", HistoryValues.Plain),
            ["invitations.secret_hash"] = new("inbjudans hemlighet"),
            ["invitations.roles"] = new("inbjudans roller", HistoryValues.Roles),
            ["invitations.expires_at"] = new("hur länge inbjudan gäller", HistoryValues.Moment),
            ["invitations.used_at"] = new("när inbjudan användes", HistoryValues.Moment, "använde en inbjudan", "öppnade en använd inbjudan igen"),
            ["care_providers.id"] = new("vårdgivarens nummer", HistoryValues.Plain),
            ["care_providers.name"] = new("namnet på vårdgivaren {namn}", HistoryValues.Plain),
            ["care_providers.kind"] = new("slaget av vårdgivare för {namn}", HistoryValues.ProviderKind),
            ["units.id"] = new("enhetens nummer", HistoryValues.Plain),
            ["units.tenant_id"] = new("vårdgivaren", HistoryValues.Plain),
            ["units.name"] = new("namnet på enheten {namn}", HistoryValues.Plain),
            ["units.workplace"] = new("tjänstgöringsstället för {namn}", HistoryValues.Plain),
            ["units.city"] = new("orten för {namn}", HistoryValues.Plain),
            ["units.region"] = new("regionen för {namn}", HistoryValues.Plain),
        };
}
