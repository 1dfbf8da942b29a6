internal import FoundationEssentials
internal import Vocabulary

/// Half-written files that a killed run left in the data folder.
///
/// Vigil writes a new file beside the old one as `NAME.new` and then renames it.
enum Leftovers {
  private static let suffix = ".new"

  /// Deletes those of earlier days; one of today may belong to a program at work.
  static func delete(from dataFolder: String, today: Day, into summary: inout RetentionSummary) {
    for folder in [dataFolder, dataFolder + "/reports"] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names.sorted() where name.hasSuffix(suffix) {
        delete(folder + "/" + name, in: dataFolder, today: today, into: &summary)
      }
    }
  }

  private static func delete(
    _ path: String, in dataFolder: String, today: Day, into summary: inout RetentionSummary
  ) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let modified = attributes[.modificationDate] as? Date,
      modified.timeIntervalSince1970 < Double(today.number) * 86_400
    else { return }
    do throws(Complaint) {
      if let bytes = try OwnedFile.delete(path, within: [dataFolder]) {
        summary.leftovers.add(bytes: bytes)
      }
    } catch {
      summary.notDeleted.append(error)
    }
  }
}
