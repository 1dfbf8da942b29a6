import Sites
import TestSupport
import Vocabulary

/// Lists in a folder of their own, and the index made of them.
struct BuiltLists {
  let folder: TemporaryFolder
  let report: BuildReport
  let index: SiteIndex

  static let time = Instant(seconds: 1_773_626_400)

  var indexPath: String { "\(folder.path)/lists.idx" }

  /// Builds an index of one plain list in the category `listed`.
  init(_ text: String, syntax: String? = "domains") throws {
    try self.init(files: ["list": text]) { folder in
      [ListSource(name: "list", path: "\(folder)/list", syntax: syntax, category: "listed")]
    }
  }

  /// Builds an index of the sources over these files.
  init(
    files: [String: String], taxonomy: Taxonomy? = nil, sources: (String) -> [ListSource]
  ) throws {
    folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    let path = "\(folder.path)/lists.idx"
    report = try IndexBuilder.build(path, from: sources(folder.path), now: Self.time)
    index = try SiteIndex(path: path, taxonomy: taxonomy)
  }

  /// The categories of a normalised host, or of one with a path.
  func categories(_ host: String, _ path: String = "") -> [String] {
    index.taxonomy.ids(in: verdict(host, path).categories)
  }

  func verdict(_ host: String, _ path: String = "") -> HostVerdict {
    index.verdict(ofHost: Array(host.utf8).span, path: Array(path.utf8).span)
  }

  /// The entries that hold for a normalised host, or for an address of it.
  func entries(_ host: String, _ path: String = "", port: UInt16? = nil) -> [String] {
    index.evidence(host: host, pathAndQuery: path, port: port).map(\.entry)
  }

  /// What was skipped, as `reason count @line,line`, sorted.
  var skipped: [String] {
    report.skipped.counts.map { reason, count in
      let lines = (report.skipped.places[reason] ?? []).map { "\($0.line)" }
      return "\(reason.name) \(count) @\(lines.joined(separator: ","))"
    }
    .sorted()
  }
}

/// The complaints of a build that fails.
func complaints(_ sources: [ListSource], in folder: TemporaryFolder) -> [Complaint] {
  do {
    _ = try IndexBuilder.build("\(folder.path)/x.idx", from: sources, now: BuiltLists.time)
    return []
  } catch {
    return error.all
  }
}
