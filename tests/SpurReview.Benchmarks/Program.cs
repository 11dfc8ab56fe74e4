using SpurReview.Benchmarks;

if (args is ["floor", var address, var connection])
    return await Floor.ServeAsync(address, connection);
if (args is ["visit-floor", var host, var crowd])
    return await VisitFloor.ServeAsync(host, crowd);
if (args is ["reading-floor", var at, var folder])
    return await ReadingFloor.ServeAsync(at, folder);

Dictionary<string, Func<Task<IReadOnlyList<Figure>>>> benches = new()
{
    ["start"] = StartBench.RunAsync,
    ["autosave"] = AutosaveBench.RunAsync,
    ["pages"] = PagesBench.RunAsync,
    ["report"] = ReportBench.RunAsync,
    ["reading"] = ReadingBench.RunAsync,
    ["access"] = AccessBench.RunAsync,
    ["catalogue"] = CatalogueBench.RunAsync,
    ["visit"] = async () => [.. await DeviceBench.RunAsync(), .. await VisitBench.RunAsync()],
    ["kill"] = KillBench.RunAsync,
};

if (args.Length > 1 || (args.Length == 1 && !benches.ContainsKey(args[0])))
{
    Console.Error.WriteLine($"Mätningarna heter {string.Join(", ", benches.Keys)}.");
    return 2;
}

var figures = new List<Figure>();

// A thousand killed browsers take most of an hour, and five thousand reports many minutes, so they are asked for by name.
foreach (var (name, run) in benches.Where(b => args.Length == 0 ? b.Key is not ("kill" or "catalogue") : b.Key == args[0]))
{
    Console.Error.WriteLine($"Mäter {name} …");
    figures.AddRange(await run());
}
return FigureTable.Print(figures);
