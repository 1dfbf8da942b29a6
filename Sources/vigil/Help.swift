/// The help texts, made from the command table.
enum Help {
  /// What `vigil --help` prints.
  static func overview(_ commands: [Command]) -> String {
    let width = commands.map(\.name.count).max() ?? 0
    let rows = commands.map { "  vigil \(padded($0.name, to: width))  \($0.summary)" }
    return """
      Vigil reads a school's proxy, firewall and DNS logs and reports what somebody must look at.

      \(rows.joined(separator: "\n"))

      vigil COMMAND --help tells more; vigil --version says which Vigil this is.
      Start with: vigil demo
      """
  }

  /// What `vigil COMMAND --help` prints.
  static func page(of command: Command) -> String {
    let options = command.options + [Option("--help", .flag, "print this help")]
    let width = options.map(\.usage.count).max() ?? 0
    let usage =
      ["vigil \(command.name)", command.options.isEmpty ? "" : "[OPTION…]", command.operands]
      .filter { !$0.isEmpty }.joined(separator: " ")
    let rows = options.map { "  \(padded($0.usage, to: width))  \($0.help)" }
    let details = command.details.isEmpty ? "" : "\n\n\(command.details)"
    return "usage: \(usage)\n\n\(command.summary)\n\n\(rows.joined(separator: "\n"))\(details)"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
