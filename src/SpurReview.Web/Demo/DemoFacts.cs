using SpurReview.Domain.Facts;

namespace SpurReview.Web.Demo;

/// <summary>What an invented unit says of itself.</summary>
internal static class DemoFacts
{
    public static Dictionary<UnitFact, FactValue> Of(int physicians, int specialists, int supervisors, int residents) =>
        new Dictionary<UnitFact, FactValue>()
            .And(UnitFact.Physicians, physicians)
            .And(UnitFact.Specialists, specialists)
            .And(UnitFact.TrainedSupervisors, supervisors)
            .And(UnitFact.Residents, residents);

    public static Dictionary<UnitFact, FactValue> And(this Dictionary<UnitFact, FactValue> facts, UnitFact fact, decimal number)
    {
        facts[fact] = new FactValue(number, Text: null);
        return facts;
    }

    public static Dictionary<UnitFact, FactValue> And(this Dictionary<UnitFact, FactValue> facts, UnitFact fact, string text)
    {
        facts[fact] = new FactValue(Number: null, text);
        return facts;
    }
}
