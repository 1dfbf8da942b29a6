/// Prints many lines a few hundred at a time.
struct LineBuffer {
  private let terminal: Terminal
  private var lines: [String] = []

  /// Begins with nothing.
  init(terminal: Terminal) { self.terminal = terminal }

  /// Adds a line.
  mutating func add(_ line: String) {
    lines.append(line)
    if lines.count >= 500 { flush() }
  }

  /// Prints what is left.
  mutating func flush() {
    if !lines.isEmpty { terminal.print(lines.joined(separator: "\n")) }
    lines.removeAll(keepingCapacity: true)
  }
}
