internal import Foundation
public import Sites
public import Vocabulary

/// The index of the settings' lists, built again only when a list changed.
public enum ListIndex {
  /// Opens the index at a path, after building it when it is not there, damaged or out of date.
  ///
  /// A faulty list stops nothing: the old index is used as it is, or where there is none, one of
  /// the other lists.
  ///
  /// - Returns: the index, what the build read when there was one, and the lists' faults.
  /// - Throws: the faults, when no list can be used at all.
  public static func open(
    path: String, sources: [ListSource], taxonomy: Taxonomy?, now: Instant
  ) throws(Complaints) -> (index: SiteIndex, built: BuildReport?, faults: [Complaint]) {
    let old = sound(path: path, taxonomy: taxonomy)
    if let old, old.staleness(for: sources) == nil { return (old, nil, []) }
    do {
      let report = try IndexBuilder.build(path, from: sources, now: now)
      return (try opened(path: path, taxonomy: taxonomy), report, [])
    } catch {
      if let old { return (old, nil, error.all) }
      let good = sources.filter { source in
        !error.all.contains { $0.file == source.path || $0.file.hasPrefix(source.path + "/") }
      }
      guard !good.isEmpty, good.count < sources.count else { throw error }
      let report = try IndexBuilder.build(path, from: good, now: now)
      return (try opened(path: path, taxonomy: taxonomy), report, error.all)
    }
  }

  /// The index at a path when there is one and it is whole.
  private static func sound(path: String, taxonomy: Taxonomy?) -> SiteIndex? {
    guard let index = try? SiteIndex(path: path, taxonomy: taxonomy),
      (try? index.verify()) != nil
    else { return nil }
    return index
  }

  private static func opened(path: String, taxonomy: Taxonomy?) throws(Complaints) -> SiteIndex {
    do throws(Complaint) {
      return try SiteIndex(path: path, taxonomy: taxonomy)
    } catch {
      throw Complaints([error])
    }
  }

  /// Opens what `--lists` names: one index, or lists that are compiled into a temporary one.
  public static func open(
    named paths: [String], temporaryFolder: String, taxonomy: Taxonomy?, now: Instant
  ) throws(Complaints) -> SiteIndex {
    do throws(Complaint) {
      if paths.count == 1, SiteIndex.isIndex(path: paths[0]) {
        return try SiteIndex(path: paths[0], taxonomy: taxonomy)
      }
    } catch {
      throw Complaints([error])
    }
    let sources = paths.map(source)
    return try temporary(from: sources, in: temporaryFolder, taxonomy: taxonomy, now: now)
  }

  /// A list or a folder of lists by its path alone: a file's category is the file's name.
  public static func source(path: String) -> ListSource {
    let file = URL(filePath: path)
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type]
    let isFolder = kind as? FileAttributeType == .typeDirectory
    return ListSource(
      name: file.lastPathComponent, path: path,
      category: isFolder
        ? nil
        : file.deletingPathExtension().lastPathComponent, power: .block)
  }

  /// An index that is gone when nobody has it open any more.
  public static func temporary(
    from sources: [ListSource], in temporaryFolder: String, taxonomy: Taxonomy?, now: Instant
  ) throws(Complaints) -> SiteIndex {
    let file = "\(temporaryFolder)/vigil-\(UUID().uuidString).index"
    defer { try? FileManager.default.removeItem(atPath: file) }
    _ = try IndexBuilder.build(file, from: sources, now: now)
    return try opened(path: file, taxonomy: taxonomy)
  }
}
