internal import FoundationEssentials
internal import Glibc

/// The folder of one school's data.
enum DataFolder {
  /// Makes the folder and those above it, open to their owner alone; one that is there stays as
  /// it is.
  static func make(_ folder: String) throws(StoreFault) {
    guard unsafe access(folder, F_OK) != 0 else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      let reason = (error as? CocoaError)?.underlying as? POSIXError
      throw .system(reason?.code.rawValue ?? EIO, path: folder)
    }
  }
}
