/// When, where and how something was measured, as a run's section says it.
public struct RunSetting: Hashable, Sendable {
  private let date: String
  private let commit: String
  private let machine: String
  private let command: String

  /// Puts a setting together.
  ///
  /// - Parameters:
  ///   - date: The day, such as `2026-11-24`.
  ///   - commit: The commit that was measured.
  ///   - cpuinfo: The text of `/proc/cpuinfo`.
  ///   - words: The command; of a path only the last part is kept.
  public init(date: String, commit: String, cpuinfo: String, words: [String]) {
    self.date = date
    self.commit = commit
    machine = Self.machine(cpuinfo: cpuinfo)
    command = words.map(Self.shown).joined(separator: " ")
  }

  /// The section's heading and its first paragraph.
  public func opening(title: String, note: String) -> String {
    """
    ### \(date): \(title)

    Commit \(commit); \(machine). `\(command)`.\(note.isEmpty ? "" : " \(note)")


    """
  }

  private static func machine(cpuinfo: String) -> String {
    let lines = cpuinfo.split(separator: "\n")
    let cores = lines.count { $0.hasPrefix("processor") }
    let model = lines.first { $0.hasPrefix("model name") }?
      .split(separator: ":", maxSplits: 1).last?.drop { $0 == " " }
    return "\(cores) \(cores == 1 ? "core" : "cores"), \(model ?? "unknown processor")"
  }

  /// A word of the command, without the folders of the machine it ran on.
  private static func shown(_ word: String) -> String {
    if word.contains(" ") { return "\"\(word)\"" }
    return word.split(separator: ",").map { $0.split(separator: "/").last ?? $0 }
      .joined(separator: ",")
  }
}
