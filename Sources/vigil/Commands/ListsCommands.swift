/// The row of `vigil lists build`.
let listsBuildCommand = Command(
  "lists build", "compile lists into one index", operands: "PATH…",
  operandCount: 1...65_534,
  options: [
    Option("--output", .value("INDEX"), "the index to write"),
    Option("--expressions", .flag, "use the lists' expressions, which find parts of words"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
  ],
  details: """
    A PATH is a list, whose category is its file's name, or a folder with one folder for each
    category. An index that exists is replaced only when every list could be read.
    """,
  run: { arguments, terminal in try ListsRun(arguments, terminal).build() })

/// The row of `vigil lists show`.
let listsShowCommand = Command(
  "lists show", "show what an index holds", operands: "INDEX", operandCount: 0...1,
  options: ListsRun.indexOptions + [
    Option("--sha256", .flag, "the SHA-256 of each file, which takes a while")
  ],
  run: { arguments, terminal in try ListsRun(arguments, terminal).show() })

/// The row of `vigil lists check`.
let listsCheckCommand = Command(
  "lists check", "look for faults and oddities in lists", operands: "PATH…",
  operandCount: 0...65_534,
  options: [
    Option("--config", .value("FILE"), "in place of PATHs: the lists of settings"),
    Option("--suffixes", .value("FILE"), "the public suffix list; Debian's when left out"),
    Option("--all", .flag, "show every finding, not the first five of a kind in a file"),
  ],
  details: """
    Names with file and line what is left out of each list and why, entries that hold the sites of
    many owners, protected destinations that a list would block, and entries that stand twice or
    below another. A list that cannot be used is a fault (exit 2); the rest is good to know.
    """,
  run: { arguments, terminal in try ListsCheckRun(arguments, terminal).run() })

/// The row of `vigil lists lookup`.
let listsLookupCommand = Command(
  "lists lookup", "find hosts and URLs in an index", operands: "INDEX HOST|URL…|-",
  operandCount: 1...1_000_000, options: ListsRun.indexOptions,
  details: """
    Prints one line for each: what was asked, a tab, its categories with commas between them, a
    tab, and the entries that say so (list:entry), both sorted; empty where there is none. With
    --config the INDEX is left out.
    """,
  run: { arguments, terminal in try ListsRun(arguments, terminal).lookup() })

/// The row of `vigil lists update`.
let listsUpdateCommand = Command(
  "lists update", "download the lists that settings name a url for", operands: "[NAME…]",
  operandCount: 0...1_000_000,
  options: [
    Option("--config", .value("FILE"), "the school's settings"),
    Option("--accept", .values("NAME"), "take this list though it shrank; may be repeated"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
  ],
  details: """
    Without a NAME all of them are updated. A list is refused, and the one in use stays, when it is
    cut off, empty, a web page, unreadable, below its minimumEntries, or more than a third smaller
    than before; the exit code is 2 then. The next run reads what is new. Needs curl and tar.
    """,
  run: { arguments, terminal in try ListsUpdateRun(arguments, terminal).run() })
