namespace SpurReview.Data.Tests.Tenancy;

/// <summary>What every table is, looked up in the catalogue, so that a table nobody has thought of yet is found too.</summary>
[Collection(nameof(EveryState))]
public class RowLevelSecurityTests(EveryState every)
{
    /// <summary>Tables without a provider's or a review's data, each with its reason.</summary>
    private static readonly Dictionary<string, string> _shared = new()
    {
        ["accounts"] = "one person may work for several providers, and signs in before anyone knows for whom",
        ["account_claims"] = "belongs to an account",
        ["account_logins"] = "belongs to an account",
        ["account_tokens"] = "belongs to an account",
        ["account_passkeys"] = "belongs to an account, and is asked before anyone knows whose",
        ["account_sessions"] = "belongs to an account",
        ["authenticator_apps"] = "belongs to an account",
        ["recovery_codes"] = "belongs to an account",
        ["calendar_feeds"] = "belongs to an account, and is asked before anyone knows whose",
        ["sign_in_attempts"] = "counts what was typed, and names nobody",
        ["data_protection_keys"] = "the installation's own, encrypted by a secret that the database does not know",
        ["templates"] = "the published checklists are public",
        ["template_areas"] = "part of a checklist",
        ["template_groups"] = "part of a checklist",
        ["template_criteria"] = "part of a checklist",
        ["template_grades"] = "part of a checklist",
        ["review_transitions"] = "the same life for every review",
        ["report_search"] =
            "what published reports say to everybody, and only while they can be read; a policy would keep the index from use",
        ["report_passages"] = "the same",
        ["report_words"] = "the words of published reports, and of no report in particular",
        ["schema_migrations"] = "which migrations have been run",
    };

    /// <summary>Isolated tables whose rows may belong to no provider, each with its reason.</summary>
    private static readonly Dictionary<string, string> _withoutTenant = new()
    {
        ["care_providers"] = "is the tenant",
        ["positions"] = "a SPUR-samordnare's belongs to a specialty, a group administrator's to a group",
        ["invitations"] = "most lead to a role of the installation",
        ["provider_groups"] = "owns providers",
        ["inspector_profiles"] = "inspectors stand outside the providers",
        ["installation_settings"] = "are the installation's",
        ["calibration_rounds"] = "compare reviews of several providers, and name none",
        ["audit_chains"] = "read by who reaches the review, or by who runs the installation",
        ["audit_entries"] = "read with its chain",
        ["audit_texts"] = "read with its chain",
        ["calendar_entries"] = "are a person's own, who may work for no provider or for several",
        ["outgoing_mails"] = "go to people, who may work for no provider or for several",
    };

    /// <summary>Functions that run as their owner, each with its reason.</summary>
    private static readonly Dictionary<string, string> _lenders = new()
    {
        ["grant_access"] = "a trigger: nobody but it gives an inspector her review",
        ["reviews_of_positions"] = "a trigger: nobody but it gives a position its reviews",
        ["reviews_for_positions"] = "a trigger: nobody but it gives a new review its readers",
        ["is_only_of"] = "is asked before anybody has signed in, and says yes or no",
        ["people_of_review"] = "tells who reaches a review only to those who do, so that they are told of its steps",
        ["roles_held"] = "is asked before anybody has signed in, and says the roles and nothing of where",
        ["units_hidden_at_home"] =
            "tells somebody the names of the units that he or she is appointed to and does not see, and nothing of others",
        ["unanswered_rows"] =
            "tells those who reach a review which rows its plan leaves without an answer: the draft that they have says as much",
        ["is_known_elsewhere"] = "says of an account whether it is more than one of the caller's own people, and nothing else",
        ["end_of_appointment"] = "a trigger: takes the inspectors' reach away when the review is published",
        ["write_audit"] = "a trigger: nobody but it writes the history",
        ["index_version"] = "a trigger: nobody but it lets a published version be searched",
        ["forget_withdrawn"] = "a trigger: takes a withdrawn report out of the search",
        ["tell_version"] = "a trigger: nobody but it numbers what happens to reports",
        ["tell_withdrawal"] = "the same",
        ["begin_chain_of_review"] = "a trigger: nobody but it begins a review's history",
        ["tell_visit"] = "a trigger: nobody but it moves a review's clock",
        ["tell_note"] = "the same",
        ["tell_own"] = "the same, of what an inspector writes alone",
        ["compare_own_gradings"] =
            "tells one of an area's two inspectors whether both are done with it, and opens both gradings to both where they are",
        ["grading_has_begun"] = "says of a review that the caller reaches whether anybody has graded in it, and nothing of who or what",
        ["agreement_alone"] = "tells coordinators how often which grades met, of twenty reviews or more, and of ten more at a time",
        ["follow_up_days"] = "tells who reaches the review, or reads its report, days and counts of what only the unit reads",
        ["destroy_old_notes"] = "destroys what the rule says is too old, whoever calls, and tells how much it was",
        ["erase_person"] =
            "empties somebody's account and what the installation's history says of it, for the installation's own work and nobody else",
        ["forget_old"] =
            "forgets what the rule says is too old, for the installation's own work and nobody else, and tells how much it was",
        ["forget_visit"] = "forgets what was written in the caller's own practice, and in nothing else",
        ["stop_mails_of_invitation"] = "a trigger: stops the mails whose link has become void, for who may not read them",
        ["heads_the_unit_of"] = "tells a head whether a deputy is one of the unit that she heads, and nobody else anything",
        ["deputies_of"] = "names the deputies of a review that the caller reaches, and who has let them send",
        ["nothing_is_beside"] = "a trigger: a signature is refused by what only the inspectors see; the asker learns nothing but that",
        ["stop_reminder"] = "the installation stops a reminder of what is done, and nobody else anything",
        ["right_is_stamped"] = "a trigger: a right is a deputy's, of whom only the provider's administrator reads",
        ["told_of"] =
            "says of an action or a review that the caller reaches whether somebody has been told of it since, and nothing of the mail",
        ["stop_mails_of_hand_over"] = "a trigger: stops the mails of an action that is taken back, for who may not read them",
        ["log_reading"] = "adds that the caller read a review that the caller reaches",
        ["log_comparison"] = "adds that the caller read the drafts of a round that the caller sees, once a day",
        ["rounds_compared"] = "tells of the open rounds in which the caller has a review, and not through one at home",
        ["round_is_closed"] = "a trigger: asks how far each review has come, also where the one who closes is at home",
        ["erase_audit_text"] = "erases where the caller may read, and leaves an entry that says so",
    };

    private Task<IReadOnlyList<string>> TablesAsync(string condition = "true") =>
        every.Database.Superuser.ReadAsync<string>(
            $"""
            select relname::text from pg_class c
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and {condition} order by relname
            """
        );

    [Fact]
    public async Task Every_table_has_it_enabled_and_forced_unless_it_is_listed_here_as_shared() =>
        (await TablesAsync("not (relrowsecurity and relforcerowsecurity)")).Should().BeEquivalentTo(_shared.Keys);

    [Fact]
    public async Task No_shared_table_names_a_provider_or_a_review()
    {
        var named = await TablesAsync(
            "exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_id', 'review_id') and not a.attisdropped)"
        );

        named.Should().NotIntersectWith(_shared.Keys);
    }

    [Fact]
    public async Task Every_isolated_table_but_the_tenants_own_carries_its_tenant()
    {
        var without = await TablesAsync(
            "relrowsecurity and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)"
        );

        without.Should().BeEquivalentTo(_withoutTenant.Keys);
    }

    [Fact]
    public async Task No_view_and_no_function_lends_its_owners_rights_unless_it_is_listed_here()
    {
        var lenders = await every.Database.Superuser.ReadAsync<string>(
            """
            select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
            union all
            select proname::text from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
            """
        );

        lenders.Should().BeEquivalentTo(_lenders.Keys);
    }

    [Fact]
    public async Task The_application_connects_as_a_role_with_no_powers()
    {
        var powers = await every.Database.App.ReadAsync<bool>(
            "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = current_user",
            reach: null
        );

        powers.Should().Equal(false);
    }

    [Fact]
    public async Task It_is_member_of_no_other_role()
    {
        var roles = await every.Database.App.ReadAsync<string>(
            "select rolname::text from pg_roles where rolname <> current_user and pg_has_role(current_user, oid, 'member')",
            reach: null
        );

        roles.Should().BeEmpty();
    }

    [Fact]
    public async Task It_owns_nothing()
    {
        var owned = await every.Database.App.ReadAsync<string>(
            """
            select relname::text from pg_class where relowner = current_user::regrole
            union all select proname::text from pg_proc where proowner = current_user::regrole
            union all select nspname::text from pg_namespace where nspowner = current_user::regrole
            union all select datname::text from pg_database where datdba = current_user::regrole
            """,
            reach: null
        );

        owned.Should().BeEmpty();
    }

    [Fact]
    public async Task It_may_make_no_tables_and_empty_none()
    {
        var rights = await every.Database.App.ReadAsync<string>(
            """
            select 'create' where has_schema_privilege('public', 'create')
            union all
            select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                and (has_table_privilege(oid, 'truncate') or has_table_privilege(oid, 'trigger') or has_table_privilege(oid, 'references'))
            """,
            reach: null
        );

        rights.Should().BeEmpty();
    }

    [Fact]
    public async Task The_owner_is_bound_by_the_policies_too() =>
        (await every.Database.Owner.ReadAsync<long>("select count(*) from reviews", reach: null)).Should().Equal(0);
}
