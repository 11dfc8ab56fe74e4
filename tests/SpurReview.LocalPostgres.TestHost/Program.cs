using SpurReview.LocalPostgres;

// Stands in for the app in a process of its own: uses the cluster until its input ends, or until it is killed.
try
{
    await using var cluster = await LocalCluster.UseAsync(new ClusterOptions(args[0]) { Durable = false });
    Console.WriteLine($"ready {cluster.SuperuserConnectionString}");
    await Console.In.ReadToEndAsync();
    return 0;
}
catch (LocalPostgresException e)
{
    Console.WriteLine($"refused {e.Message}");
    return 1;
}
