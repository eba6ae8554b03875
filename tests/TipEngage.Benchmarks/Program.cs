using TipEngage.Benchmarks;

return (int)await Benchmark.RunAsync(args);
