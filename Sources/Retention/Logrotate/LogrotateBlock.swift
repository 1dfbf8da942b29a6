/// One block of logrotate's settings: the logs that it is about, and what it says of them.
struct LogrotateBlock {
  /// True between the braces.
  private(set) var isOpen = false
  private var isClosed = false
  private var patterns: [(pattern: String, line: Int)] = []
  private var rule: RotationRule

  init(defaults: RotationRule) { rule = defaults }

  /// True when logs were named and their brace has not come yet, or has.
  var hasPatterns: Bool { !patterns.isEmpty }

  /// True when a line outside of a block names logs.
  static func opens(_ words: [Substring]) -> Bool {
    words.contains("{") || words.first.map { "/~*".contains($0.first ?? " ") } ?? false
  }

  /// Takes the names of logs, up to the brace and what follows it on the line.
  mutating func open(_ words: [Substring], line: Int, defaults: RotationRule) {
    rule = defaults
    let names = words.prefix { $0 != "{" }
    patterns += names.map { (String($0), line) }
    guard names.count < words.count else { return }
    isOpen = true
    take(Array(words[(names.count + 1)...]))
  }

  /// Takes a line between the braces.
  mutating func take(_ words: [Substring]) {
    rule.take(Array(words.prefix { $0 != "}" }))
    if words.contains("}") {
      isOpen = false
      isClosed = true
    }
  }

  /// What a block that has just ended says of its logs; nothing before.
  mutating func closed(in file: String) -> [LogKeeping] {
    guard isClosed else { return [] }
    defer {
      isClosed = false
      patterns = []
    }
    return patterns.map {
      LogKeeping(pattern: $0.pattern, file: file, line: $0.line, span: rule.span)
    }
  }
}
