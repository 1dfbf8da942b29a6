internal import FoundationEssentials
public import Sites
public import Vocabulary

/// The index of the settings' lists, built again only when a list changed.
public enum ListIndex {
  /// An index, what its build read when it was built just now, and the lists' faults.
  public typealias Opened = (index: SiteIndex, built: BuildReport?, faults: [Complaint])

  /// Opens the index at a path, after building it when it is not there or out of date.
  ///
  /// A faulty list stops nothing: the old index is used as it is, or where there is none, one of
  /// the other lists. The names themselves are not read through: see ``whole(_:path:sources:taxonomy:now:)``.
  ///
  /// - Throws: the faults, when no list can be used at all.
  public static func open(
    path: String, sources: [ListSource], taxonomy: Taxonomy?, now: Instant
  ) throws(Complaints) -> Opened {
    let old = try? SiteIndex(path: path, taxonomy: taxonomy)
    if let old, old.staleness(for: sources) == nil { return (old, nil, []) }
    return try build(path: path, sources: sources, taxonomy: taxonomy, now: now, or: old)
  }

  /// The index at a path when no byte of it is damaged, else one that is built in its place.
  ///
  /// All of it is read, so this is for a run that goes on to look names up in it.
  public static func whole(
    _ index: SiteIndex, path: String, sources: [ListSource], taxonomy: Taxonomy?, now: Instant
  ) throws(Complaints) -> Opened {
    if (try? index.verify()) != nil { return (index, nil, []) }
    return try build(path: path, sources: sources, taxonomy: taxonomy, now: now, or: nil)
  }

  private static func build(
    path: String, sources: [ListSource], taxonomy: Taxonomy?, now: Instant, or old: SiteIndex?
  ) throws(Complaints) -> Opened {
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
