internal import Glibc
public import Vocabulary

/// The programs that do what Vigil does not do itself: curl downloads, tar unpacks.
public enum InstalledPrograms {
  /// Each program with the words of what it needs to be there.
  private static let packages = ["curl": "curl ca-certificates", "tar": "tar"]

  /// A complaint for each program that is not installed.
  public static func missing(in environment: [String: String]) -> [Complaint] {
    packages.keys.sorted().filter { path(of: $0, in: environment) == nil }.map(complaint)
  }

  /// The path of a program; `nil` when it is in no folder of `PATH`.
  static func path(of name: String, in environment: [String: String]) -> String? {
    (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(name)" }
      // why unsafe: `access` only reads the path.
      .first { unsafe access($0, X_OK) == 0 }
  }

  static func complaint(about name: String) -> Complaint {
    Complaint(
      what: "the program \(name) is not installed, and lists are downloaded with it",
      mend: "sudo apt install \(packages[name] ?? name)")
  }
}
