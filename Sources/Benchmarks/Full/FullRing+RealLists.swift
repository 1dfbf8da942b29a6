internal import Foundation
internal import Markup
internal import Vocabulary

extension FullRing {
  /// Folders of real lists whose syntaxes are not names, one a line, or hosts.
  static let leftOut: Set = [
    "e2guardian-lists-GPL2", "publicsuffix", "quirk-samples", "v2fly-domain-list",
  ]

  /// Builds one index of every list in a folder, archives unpacked, and looks names up in it; and
  /// checks the public suffix list with its test cases, where it is there.
  mutating func checkRealLists(_ lists: String) throws(Complaint) {
    let unpacked = "\(folder)/real"
    defer { try? FileManager.default.removeItem(atPath: unpacked) }
    try FileAccess.makeFolder(unpacked)
    let archives = try FileAccess.names(in: lists).filter { $0.hasSuffix(".tar.xz") }
    for name in archives {
      _ = try runner.run(Invocation(["tar", "-xJf", "\(lists)/\(name)", "-C", unpacked]))
    }
    let root = archives.isEmpty ? lists : unpacked
    for list in ["\(root)/publicsuffix", "\(root)/publicsuffix/publicsuffix"]
    where FileAccess.isFolder("\(list)/tests") {
      try checkPublicSuffixes(in: list)
    }
    let all = try TextLists(collection: root, leftOut: Self.leftOut, mostCategories: 128)
    if all.paths.isEmpty { return }
    try checkLists(
      all, title: "\(PlainNumber.counted(all.paths.count, "real list"))",
      index: "\(folder)/real.index")
  }

  private mutating func checkPublicSuffixes(in folder: String) throws(Complaint) {
    let vectors = SuffixVectors(text: try FileAccess.text(of: "\(folder)/tests/test_psl.txt"))
    let name = "test cases of the public suffix list"
    do {
      let different = try vectors.differences(fromListAt: "\(folder)/public_suffix_list.dat")
      let counted = PlainNumber.counted(vectors.count, "host")
      add(
        CheckResult(
          name,
          measured: different.isEmpty
            ? counted : "\(different.count) of \(counted) other, first \(different[0])",
          limit: "as publicsuffix.org says", isGood: different.isEmpty && vectors.count > 0))
    } catch {
      add(
        CheckResult(
          name, measured: error.what, limit: "as publicsuffix.org says", isGood: false))
    }
  }
}
