using System.Text;
using SpurReview.Data.Interchange;
using SpurReview.Domain.Facts;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class CanonicalFormTests
{
    /// <summary>Everything that the format lets a package say in more than one way, each said the long way round.</summary>
    private const string Roundabout = """
        { "unitFacts": { "group": "", "beds": 12.50, "listed": 1e3, "catchment": -0 }, "status": "drafting",
          "actionPlan": { "narrative": { "C": "Text C.", "A": "", "B": "Text B." }, "items": [
            { "decisionReason": "", "decision": "returned", "followUpResponsible": [{ "role": "r" }], "followUpOn": [],
              "responsible": [{ "name": "n", "role": "r" }], "dueOn": "2026-01-02", "action": "", "answers": ["B10", "A", "B10", "B9"] }
          ], "submittedOn": "2025-12-01" },
          "areas": [
            { "letter": "H", "description": "", "verdicts": {} }, { "letter": "G", "description": "", "verdicts": {} },
            { "letter": "F", "description": "", "verdicts": {} }, { "letter": "E", "description": "", "verdicts": {} },
            { "letter": "D", "description": "", "verdicts": {} }, { "letter": "C", "description": "", "verdicts": {} },
            { "gradeReason": "", "comments": { "B10": "tio", "B2": "två", "B3": "" }, "grade": "B",
              "verdicts": { "B10": "notRelevant", "B9": "notAssessed", "B2": "met" }, "description": "\u00e5\/\ud83e\ude7a", "letter": "B" },
            { "letter": "A", "description": "", "verdicts": {}, "comments": {} }
          ],
          "improvements": [{ "addressee": "unit", "text": "i" }, { "addressee": "group", "area": "A", "text": "j" }],
          "weaknesses": [], "strengths": ["s"],
          "inspectors": [{ "city": "c", "name": "n" }], "visit": { "form": "remote", "to": "2025-10-07", "from": "2025-10-07" },
          "specialty": "Psykiatri", "unit": { "region": "Annan", "city": "c", "name": "n" },
          "careProvider": { "kind": "region", "name": "n" }, "template": "hslf-fs-2021-8",
          "id": "0198C0DE-1F2E-7A3B-8C4D-5E6F708192A3", "formatVersion": 1.0, "format": "spurreview.review" }
        """;

    private const string Canonical = """
        {
          "format": "spurreview.review",
          "formatVersion": 1,
          "id": "0198c0de-1f2e-7a3b-8c4d-5e6f708192a3",
          "allowedExceptions": 1,
          "template": "hslf-fs-2021-8",
          "careProvider": {
            "name": "n",
            "kind": "region"
          },
          "unit": {
            "name": "n",
            "city": "c",
            "region": "Annan"
          },
          "specialty": "Psykiatri",
          "visit": {
            "from": "2025-10-07",
            "to": "2025-10-07",
            "form": "remote"
          },
          "inspectors": [
            {
              "name": "n",
              "city": "c"
            }
          ],
          "strengths": [
            "s"
          ],
          "weaknesses": [],
          "improvements": [
            "i",
            {
              "text": "j",
              "area": "A",
              "addressee": "group"
            }
          ],
          "areas": [
            {
              "letter": "A",
              "description": "",
              "verdicts": {}
            },
            {
              "letter": "B",
              "description": "å/🩺",
              "verdicts": {
                "B2": "met",
                "B10": "notRelevant"
              },
              "comments": {
                "B2": "två",
                "B10": "tio"
              },
              "grade": "B"
            },
            {
              "letter": "C",
              "description": "",
              "verdicts": {}
            },
            {
              "letter": "D",
              "description": "",
              "verdicts": {}
            },
            {
              "letter": "E",
              "description": "",
              "verdicts": {}
            },
            {
              "letter": "F",
              "description": "",
              "verdicts": {}
            },
            {
              "letter": "G",
              "description": "",
              "verdicts": {}
            },
            {
              "letter": "H",
              "description": "",
              "verdicts": {}
            }
          ],
          "actionPlan": {
            "submittedOn": "2025-12-01",
            "items": [
              {
                "answers": [
                  "B10",
                  "A",
                  "B9"
                ],
                "action": "",
                "dueOn": "2026-01-02",
                "responsible": [
                  {
                    "role": "r",
                    "name": "n"
                  }
                ],
                "followUpOn": [],
                "followUpResponsible": [
                  {
                    "role": "r"
                  }
                ],
                "decision": "returned"
              }
            ],
            "narrative": {
              "B": "Text B.",
              "C": "Text C."
            }
          },
          "status": "drafting",
          "unitFacts": {
            "listed": 1000,
            "catchment": 0,
            "beds": 12.5,
            "group": ""
          }
        }

        """;

    [Fact]
    public void There_is_one_way_to_write_what_may_be_said_in_many()
    {
        var reading = Edited.Read(Roundabout);

        reading.Faults.Should().BeEmpty();
        Encoding.UTF8.GetString(PackageWriter.Write(reading.Package!)).Should().Be(Canonical);
    }

    [Fact]
    public void Only_what_JSON_forbids_is_escaped()
    {
        var package = SamplePackages.Draft() with { Specialty = "\"\\/<é🩺\u2028\u007f\u0001\b\f\n\r\t" };

        package.Json().Should().Contain("\"specialty\": \"\\\"\\\\/<é🩺\u2028\u007f\\u0001\\b\\f\\n\\r\\t\"");
    }

    [Fact]
    public void Parts_in_which_nothing_is_said_are_left_out()
    {
        var json = (SamplePackages.Draft() with { UnitFacts = new Dictionary<UnitFact, FactValue>() }).Json();

        json.Should().NotContainAny("unitFacts", "actionPlan", "comments", "\"id\"", "publishedOn", "null");
    }

    [Theory]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    public void A_number_is_written_out_whole(string number)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        var package = SamplePackages.Draft() with
        {
            UnitFacts = new Dictionary<UnitFact, FactValue> { [UnitFact.Beds] = new(value, null) },
        };

        package.Json().Should().Contain($"\"beds\": {number}\n");
    }
}
