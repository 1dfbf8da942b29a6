/// The row of `vigil searches extract`.
let searchesExtractCommand = Command(
  "searches extract", "print what the URLs of searches look for", operands: "[-]",
  operandCount: 0...1,
  details: "Reads a URL a line; prints one line for each: the query, or nothing.",
  run: { arguments, terminal in try SearchesRun(arguments, terminal).extract() })

/// The row of `vigil searches match`.
let searchesMatchCommand = Command(
  "searches match", "try queries on the phrases of concern", operands: "[-]",
  operandCount: 0...1,
  options: [
    Option("--config", .value("FILE"), "a school's settings (without it, Vigil's own phrases)")
  ],
  details: """
    Reads a query a line; prints one JSON object for each: {"query": …, "concerns": [{"category":
    …, "severity": …, "phrase": …}]}, the most severe first.
    """,
  run: { arguments, terminal in try SearchesRun(arguments, terminal).match() })
