internal import FoundationEssentials
public import People
public import Settings
public import Vocabulary

extension School {
  /// The people that the settings name; nobody when they name no directory.
  ///
  /// - Throws: every file that cannot be read, with what is wrong.
  public static func directory(of people: PeopleSettings) throws(Complaints) -> Directory {
    var faults: [Complaint] = []
    var files: [DirectoryFile] = []
    for settings in people.directories {
      do throws(Complaint) {
        files.append(try file(of: settings))
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw Complaints(faults) }
    return try Directory(files: files, standings: people.standings, careTags: people.careTags)
  }

  private static func file(of settings: DirectorySettings) throws(Complaint) -> DirectoryFile {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: settings.file)))
    } catch {
      throw Complaint(
        file: settings.file, what: "the directory cannot be read",
        mend: "name the school's export in \(key(of: settings)), and let vigil read it")
    }
    var columns: [DirectoryColumn: [String]] = [:]
    for (column, heading) in settings.columns {
      if let column = DirectoryColumn(rawValue: column.rawValue) { columns[column] = [heading] }
    }
    if !settings.tagColumns.isEmpty { columns[.tags] = settings.tagColumns }
    let layouts = DirectoryLayoutTable.self
    return DirectoryFile(
      name: settings.name, path: settings.file, bytes: bytes,
      layout: layouts.layout(named: settings.layout) ?? layouts.rows[0], columns: columns,
      standing: settings.standing, dateOrder: settings.dateOrder,
      columnsKey: settings.isOnly ? "people.columns" : "columns of \(key(of: settings))")
  }

  /// How the settings name a file.
  private static func key(of settings: DirectorySettings) -> String {
    settings.isOnly ? "people.directory" : "the directory \(settings.name) of people.directories"
  }
}
