namespace SpurReview.Data.Interchange.Writing;

/// <summary>How one area's assessment is written.</summary>
internal static class AreaWriting
{
    public static void Area(this CanonicalJson json, PackageArea area) =>
        json.Object(() =>
        {
            json.Text("letter", area.Letter);
            json.Text("description", area.Description);
            json.Object("verdicts", area.Verdicts, json.Word);
            json.ObjectIfAny("comments", area.Comments, json.Text);
            json.WordIfAny("grade", area.Grade);
            json.TextIfAny("gradeReason", area.GradeReason);
            if (area.Regrade is { } regrade)
                json.Object("regrade", () => Regrade(json, regrade));
        });

    private static void Regrade(CanonicalJson json, PackageRegrade regrade)
    {
        json.Word("grade", regrade.Grade);
        json.Text("reason", regrade.Reason);
        json.Date("decidedOn", regrade.DecidedOn);
        json.ListIfAny("decidedBy", regrade.DecidedBy, json.Person);
    }
}
