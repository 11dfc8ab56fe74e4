using System.Text.Json.Nodes;
using SpurReview.Data.Interchange;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class ShapeTests
{
    public static TheoryData<string, Func<ReviewPackage>> Samples =>
        new()
        {
            { "published", SamplePackages.Published },
            { "older template", SamplePackages.PublishedOnTheOlderTemplate },
            { "draft", SamplePackages.Draft },
        };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_valid_package_has_no_faults(string name, Func<ReviewPackage> sample) => Edited.Faults(sample()).Should().BeEmpty(name);

    [Theory]
    [InlineData("format")]
    [InlineData("formatVersion")]
    [InlineData("template")]
    [InlineData("careProvider")]
    [InlineData("unit")]
    [InlineData("specialty")]
    [InlineData("visit")]
    [InlineData("inspectors")]
    [InlineData("strengths")]
    [InlineData("weaknesses")]
    [InlineData("improvements")]
    [InlineData("areas")]
    [InlineData("status")]
    public void A_missing_property_has_the_path_it_should_have(string name)
    {
        var faults = Edited.Faults(p => p.Remove(name));

        faults.ShouldStandAt(name);
        faults[0].Message.Should().StartWith("Uppgiften saknas. Här ska det stå ");
    }

    [Fact]
    public void Missing_members_deep_down_are_named_each()
    {
        var faults = Edited.Faults(p =>
        {
            p["unit"]!.AsObject().Remove("city");
            p["visit"]!.AsObject().Remove("form");
            p["inspectors"]![1]!.AsObject().Remove("name");
            p.Area('D').Remove("description");
            p.Area('D').Remove("verdicts");
            p.Area('H')["regrade"]!.AsObject().Remove("reason");
            p.Action().Remove("dueOn");
            p.Action()["responsible"]![0]!.AsObject().Remove("role");
        });

        faults.ShouldStandAt(
            "unit.city",
            "visit.form",
            "inspectors[1].name",
            "areas[3].description",
            "areas[3].verdicts",
            "areas[7].regrade.reason",
            "actionPlan.items[0].dueOn",
            "actionPlan.items[0].responsible[0].role"
        );
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void A_value_of_the_wrong_type_is_one_fault_at_its_place(string value)
    {
        string[] objects = ["careProvider", "unit", "visit", "actionPlan", "unitFacts"];
        string[] lists = ["inspectors", "strengths", "areas"];

        foreach (var name in objects.Where(_ => value != "{}").Concat(lists.Where(_ => value != "[]")))
            Edited.Faults(p => p[name] = JsonNode.Parse(value)).ShouldStandAt(name);
    }

    [Fact]
    public void The_sentence_says_what_stands_there_and_what_should()
    {
        Edited.Faults(p => p["unit"]!["name"] = 12).ShouldBe("unit.name", "Här står talet 12, men det ska stå en text på 1–300 tecken.");
        Edited.Faults(p => p["unit"]!["name"] = null).ShouldBe("unit.name", "Här står null, men det ska stå en text på 1–300 tecken.");
        Edited.Faults(p => p["unit"]!["name"] = "").ShouldBe("unit.name", "Här står en tom text, men det ska stå en text på 1–300 tecken.");
        Edited
            .Faults(p => p["visit"]!["form"] = "by\ncar")
            .ShouldBe("visit.form", "Här står ”by car”, men det ska stå ”onsite” eller ”remote”.");
        Edited
            .Faults(p => p["careProvider"] = new JsonArray())
            .ShouldBe("careProvider", "Här står en tom lista, men det ska stå ett objekt med name och kind.");
    }

    [Fact]
    public void An_unknown_property_is_named_with_those_that_are_known()
    {
        Edited
            .Faults(p => p["careProvider"]!["orgNumber"] = "1")
            .ShouldBe("careProvider.orgNumber", "Uppgiften finns inte i formatet. Här kan det stå name och kind.");
        Edited.Faults(p => p["comment"] = new JsonObject { ["x"] = 1 }).ShouldStandAt("comment");
        Edited.Faults(p => p.Area('C')["privateNote"] = "").ShouldStandAt("areas[2].privateNote");
        Edited.Faults(p => p.Action()["e-mail"] = "").ShouldStandAt("actionPlan.items[0][\"e-mail\"]");
        Edited.Faults(p => p["unit"]![""] = 1).ShouldStandAt("unit[\"\"]");
    }

    [Theory]
    [InlineData("spurreview.template", "format", "Här står ”spurreview.template”, men det ska stå ”spurreview.review”.")]
    [InlineData("2", "formatVersion", "Här står ”2”, men det ska stå talet 1.")]
    [InlineData("11", "id", "Här står ”11”, men det ska stå ett UUID som 0198c0de-1f2e-7a3b-8c4d-5e6f708192a3.")]
    [InlineData("tre", "allowedExceptions", "Här står ”tre”, men det ska stå ett heltal från 0 till 10.")]
    [InlineData("klar", "status", "Här står ”klar”, men det ska stå ”drafting”, ”final” eller ”published”.")]
    [InlineData("2026-02-29", "publishedOn", "Här står ”2026-02-29”, men det ska stå ett datum som finns, skrivet som 2026-03-02.")]
    public void A_word_that_the_format_does_not_know_is_refused(string value, string path, string message) =>
        Edited.Faults(p => p[path] = value).ShouldBe(path, message);

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("0", true)]
    [InlineData("1e1", true)]
    [InlineData("11", false)]
    [InlineData("-1", false)]
    [InlineData("1.5", false)]
    [InlineData("1e400", false)]
    [InlineData("\"1\"", false)]
    [InlineData("null", false)]
    public void Allowed_exceptions_are_a_whole_number_up_to_ten(string value, bool isRead) =>
        Edited.Faults(p => p["allowedExceptions"] = JsonNode.Parse(value)).Count.Should().Be(isRead ? 0 : 1);

    [Theory]
    [InlineData("0198C0DE-1F2E-7A3B-8C4D-5E6F708192A3", true)]
    [InlineData("{0198c0de-1f2e-7a3b-8c4d-5e6f708192a3}", false)]
    [InlineData(" 0198c0de-1f2e-7a3b-8c4d-5e6f708192a3", false)]
    [InlineData("0198c0de1f2e7a3b8c4d5e6f708192a3", false)]
    [InlineData("0x98c0de-1f2e-7a3b-8c4d-5e6f708192a3", false)]
    public void An_id_is_a_uuid_in_its_usual_form(string value, bool isRead) =>
        Edited.Faults(p => p["id"] = value).Count.Should().Be(isRead ? 0 : 1);

    [Theory]
    [InlineData("2025-10-07")]
    [InlineData("2024-02-29")]
    public void A_date_that_exists_is_read(string date) =>
        Edited.Faults(SamplePackages.Draft(), p => p["visit"]!["from"] = date).Should().BeEmpty();

    [Theory]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("2025-1-07")]
    [InlineData("07/10/2025")]
    [InlineData("2025-10-07T00:00:00Z")]
    [InlineData(" 2025-10-07")]
    [InlineData("0000-01-01")]
    [InlineData("٢٠٢٥-١٠-٠٧")]
    [InlineData("")]
    public void A_date_that_is_not_a_date_is_refused_once(string date) =>
        Edited.Faults(p => p["visit"]!["from"] = date).ShouldStandAt("visit.from");
}
