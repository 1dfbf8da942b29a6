internal import Foundation
internal import Markup
internal import Vocabulary

extension FullRing {
  /// Builds an index of lists, opens it, and looks names up in it and in the text.
  mutating func checkLists(_ lists: String, title: String, index: String) throws(Complaint) {
    let printed = "\(folder)/built"
    let (build, open): (ProgramRun, ProgramRun)
    do {
      build = try runner.run(
        Invocation(
          [vigil, "lists", "build", "--output", index, lists], output: printed,
          errors: "\(folder)/errors"))
      open = try runner.run(Invocation([vigil, "lists", "lookup", index, "example.org"]))
    } catch {
      add(
        CheckResult(
          "index of the \(title)", measured: error.what, limit: "builds and opens", isGood: false))
      return
    }
    let size = try FileAccess.text(of: printed).split(separator: "\n").first ?? ""
    add(
      CheckResult(
        "index of the \(title)",
        measured: "\(size.split(separator: ": ").last ?? ""); built in "
          + "\(FixedNumber.short(build.wall)) s, opened in \(FixedNumber.short(open.wall)) s",
        limit: "builds and opens", isGood: true))
    try checkLookups(lists, title: title, index: index)
  }

  private mutating func checkLookups(
    _ lists: String, title: String, index: String
  ) throws(Complaint) {
    let text = try TextLists(folder: lists)
    let asked = try AskedNames(count: nameCount, from: text, seed: Self.seed)
    let expected = try SlowLookup(of: asked.names, in: text).categories
    let (input, output) = ("\(folder)/asked", "\(folder)/answered")
    try FileAccess.write(asked.names.map { $0 + "\n" }.joined(), to: input)
    let run = try runner.run(
      Invocation([vigil, "lists", "lookup", index, "-"], input: input, output: output))
    let answers = try FileAccess.text(of: output).split(separator: "\n")
    let different = asked.names.indices.filter { place in
      let categories = expected[place].sorted().joined(separator: ",")
      return place >= answers.count
        || !answers[place].hasPrefix("\(asked.names[place])\t\(categories)\t")
    }
    let hits = expected.count { !$0.isEmpty }
    let counted = PlainNumber.counted(asked.names.count, "name")
    add(
      CheckResult(
        "lookups in the \(title)",
        measured: different.isEmpty
          ? "\(counted), \(PlainNumber.grouped(hits)) of them listed, "
            + "in \(FixedNumber.short(run.wall)) s"
          : "\(PlainNumber.grouped(different.count)) of \(counted) other, first \(asked.origins[different[0]])",
        limit: "as a slow scan of the text", isGood: different.isEmpty && hits > 0))
  }

  /// Checks every list in squidGuard's layout in a folder: folders, and archives of such; and the
  /// public suffix list with its test cases, where it is there.
  mutating func checkRealLists(_ lists: String) throws(Complaint) {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: lists).sorted()) ?? []
    for name in names {
      let unpacked = "\(folder)/real"
      try? manager.removeItem(atPath: unpacked)
      defer { try? manager.removeItem(atPath: unpacked) }
      if name.hasSuffix(".tar.xz") {
        try FileAccess.makeFolder(unpacked)
        _ = try runner.run(Invocation(["tar", "-xJf", "\(lists)/\(name)", "-C", unpacked]))
        for inner in try FileAccess.names(in: unpacked) {
          try checkRealList("\(unpacked)/\(inner)", title: inner)
        }
      } else {
        try checkRealList("\(lists)/\(name)", title: name)
      }
    }
  }

  private mutating func checkRealList(_ list: String, title: String) throws(Complaint) {
    if title == "publicsuffix" { return try checkPublicSuffixes(in: list) }
    guard let files = try? TextLists(folder: list).files, !files.isEmpty else { return }
    try checkLists(list, title: "real lists \(title)", index: "\(folder)/real.index")
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
