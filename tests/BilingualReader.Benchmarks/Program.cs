Console.WriteLine("benchmarks: quality | speed | terms");
