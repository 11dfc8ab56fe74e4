using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using SpurReview.Data.Catalogue;
using SpurReview.Domain.Templates;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Catalogue;

public class TemplateStoreTests(Database database) : IClassFixture<Database>
{
    private const string Sosfs = "sosfs-2015-8";
    private const string Hslf = "hslf-fs-2021-8";

    private static JsonNode File(string code) =>
        CatalogueFiles.Templates().Select(json => JsonNode.Parse(json)!).Single(t => (string?)t["code"] == code);

    private ChecklistTemplate Stored(string code) => database.Catalogue.FindTemplate(code)!;

    [Theory]
    [InlineData(Sosfs)]
    [InlineData(Hslf)]
    public void A_checklist_comes_out_of_the_database_as_it_stands_in_its_file_word_for_word(string code)
    {
        var stored = Node(Stored(code));

        JsonNode.DeepEquals(stored, Known(File(code))).Should().BeTrue($"the database has {stored.ToJsonString()}");
    }

    [Fact]
    public void Both_checklists_are_published() => database.Catalogue.Templates.Select(t => t.Code).Should().Equal(Sosfs, Hslf);

    [Theory]
    [InlineData(Sosfs, 65, 34, 17, 14)]
    [InlineData(Hslf, 74, 39, 21, 14)]
    public void A_checklist_has_its_criteria_of_each_kind(string code, int all, int regulations, int advice, int indicators)
    {
        var kinds = Stored(code).Areas.SelectMany(a => a.Criteria.Select(c => a.KindOf(c.Code))).ToLookup(kind => kind);

        (
            kinds.Sum(k => k.Count()),
            Count(CriterionKind.Regulation),
            Count(CriterionKind.GeneralAdvice),
            Count(CriterionKind.QualityIndicator)
        )
            .Should()
            .Be((all, regulations, advice, indicators));

        int Count(CriterionKind kind) => kinds[kind].Count();
    }

    [Theory]
    [InlineData(Sosfs, "A:AD B:ABCD C:ABD D:ABCD E:ABCD F:ACD G:ABD H:ACD")]
    [InlineData(Hslf, "A:ABD B:ABCD C:ABD D:ABCD E:ABCD F:ABCD G:ABCD H:ABCD")]
    public void An_area_offers_the_grades_that_the_printed_checklist_has(string code, string grades) =>
        string.Join(' ', Stored(code).Areas.Select(a => $"{a.Letter}:{string.Concat(a.Grades.Select(g => g.Grade))}")).Should().Be(grades);

    [Theory]
    [InlineData(Sosfs, "")]
    [InlineData(Hslf, "C2 G3 G4 G5 G6")]
    public void Kinds_that_were_worked_out_and_not_confirmed_are_marked(string code, string codes) =>
        string.Join(' ', Stored(code).Areas.SelectMany(a => a.Criteria).Where(c => c.KindUncertain).Select(c => c.Code)).Should().Be(codes);

    [Fact]
    public async Task Publishing_again_publishes_nothing_twice()
    {
        await TemplateStore.PublishAsync(database.Owner);

        (await TemplateStore.LoadAsync(database.App)).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("Regulation", "AD")]
    [InlineData("QualityIndicator", "ABD")]
    [InlineData("GeneralAdvice", "ACD")]
    public async Task The_database_takes_a_checklist_whose_grades_follow_its_kinds(string kind, string grades) =>
        (await PublishAsync(kind, grades)).Should().BePositive();

    [Theory]
    [InlineData("Regulation", "ABD")]
    [InlineData("Regulation", "ACD")]
    [InlineData("Regulation", "A")]
    [InlineData("Regulation", "D")]
    [InlineData("QualityIndicator", "AD")]
    [InlineData("QualityIndicator", "ABCD")]
    [InlineData("GeneralAdvice", "AD")]
    [InlineData("GeneralAdvice", "ABCD")]
    public Task And_refuses_one_whose_grades_do_not(string kind, string grades) => PublishAsync(kind, grades).ShouldBeRefusedAsync("SP002");

    [Fact]
    public Task A_group_without_criteria_brings_no_grade() =>
        PublishAsync("Regulation", "ABD", "insert into template_groups values ('{0}', 'A', 2, 'QualityIndicator', null);")
            .ShouldBeRefusedAsync("SP002");

    [Theory]
    [InlineData("'B1', 2, 1, 'Regulation'", PostgresErrorCodes.CheckViolation)]
    [InlineData("'A3', 2, 1, 'Regulation'", PostgresErrorCodes.CheckViolation)]
    [InlineData("'A2', 2, 1, 'GeneralAdvice'", PostgresErrorCodes.ForeignKeyViolation)]
    [InlineData("'A1', 1, 1, 'Regulation'", PostgresErrorCodes.UniqueViolation)]
    public Task A_criterion_has_its_areas_letter_its_own_number_and_its_groups_kind(string criterion, string state) =>
        PublishAsync("Regulation", "AD", $"insert into template_criteria values ('{{0}}', 'A', {criterion}, false, 'Text.');")
            .ShouldBeRefusedAsync(state);

    [Fact]
    public Task The_application_publishes_no_checklist() =>
        database
            .App.TryAsync($"insert into templates values ('{Guid.NewGuid()}', 'ny', 'Ny', 'ST', 'Ny')")
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);

    /// <summary>A checklist of one area with two criteria, the second of the kind.</summary>
    private Task<int> PublishAsync(string kind, string grades, string more = "")
    {
        var id = Guid.NewGuid();
        return database.Owner.TryAsync(
            $"""
            insert into templates values ('{id}', 'ny-mall', 'Ny mall', 'ST', 'Ny');
            insert into template_areas values ('{id}', 'A', 'Verksamheten', 'Structure');
            insert into template_groups values ('{id}', 'A', 1, 'Regulation', null), ('{id}', 'A', 9, '{kind}', null);
            insert into template_criteria values ('{id}', 'A', 'A1', 1, 1, 'Regulation', false, 'Text.'), ('{id}', 'A', 'A9', 9, 9, '{kind}', false, 'Text.');
            insert into template_grades select '{id}', 'A', g, 'Text.' from unnest(string_to_array('{grades}', null)) g;
            {more.Replace("{0}", id.ToString(), StringComparison.Ordinal)}
            """
        );
    }

    /// <summary>What the program keeps of a file: all but the format's own words.</summary>
    private static JsonNode Known(JsonNode file)
    {
        foreach (var name in new[] { "format", "formatVersion", "language" })
            file.AsObject().Remove(name);
        return file;
    }

    private static JsonNode Node(ChecklistTemplate template) =>
        JsonSerializer.SerializeToNode(
            new
            {
                template.Code,
                template.Title,
                template.Programme,
                template.Regulation,
                Areas = template.Areas.Select(a => new
                {
                    a.Letter,
                    a.Name,
                    Part = Camel(a.Part),
                    Groups = a.Groups.Select(g => Group(g)),
                    Grades = a.Grades.Select(g => new { Grade = $"{g.Grade}", g.Text }),
                }),
            },
            JsonSerializerOptions.Web
        )!;

    private static JsonObject Group(CriterionGroup group)
    {
        var node = new JsonObject { ["kind"] = Camel(group.Kind) };
        if (group.Lead is not null)
            node["lead"] = group.Lead;
        node["criteria"] = new JsonArray([.. group.Criteria.Select(Criterion)]);
        return node;
    }

    private static JsonNode Criterion(Criterion criterion)
    {
        var node = new JsonObject { ["code"] = criterion.Code, ["text"] = criterion.Text };
        if (criterion.KindUncertain)
            node["kindUncertain"] = true;
        return node;
    }

    private static string Camel<T>(T name)
        where T : Enum => JsonNamingPolicy.CamelCase.ConvertName($"{name}");
}
