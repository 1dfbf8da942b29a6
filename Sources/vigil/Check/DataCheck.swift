internal import FoundationEssentials
internal import Pipeline
internal import Store
internal import Vocabulary

/// Checks that the data folder is safe and has room, and that the store is whole.
struct DataCheck {
  private static let leastFree: UInt64 = 1_000_000_000

  /// The data folder.
  let folder: String

  /// Looks.
  func run(_ findings: inout Findings) {
    checkFolder(&findings)
    let nearest = FolderStatus.nearest(to: folder)
    if let free = FolderStatus.freeBytes(at: nearest), free < DataCheck.leastFree {
      findings.fault(
        file: folder, "only \(free / 1_000_000) MB are free on this disk",
        "make room for at least 1000 MB")
    }
    if let lost = LostStore.complaint(dataFolder: folder) {
      findings.fault(lost)
    } else if FileManager.default.fileExists(atPath: "\(folder)/\(Store.fileName)") {
      checkStore(&findings)
    }
  }

  private func checkFolder(_ findings: inout Findings) {
    guard let status = FolderStatus(folder) else {
      if !FolderStatus.isWritable(FolderStatus.nearest(to: folder)) {
        findings.fault(
          file: folder, "the data folder cannot be made",
          "make it, for Vigil's user alone (mode 0700)")
      }
      return
    }
    guard status.isFolder else {
      return findings.fault(file: folder, "this is no folder", "name another dataFolder")
    }
    if !FolderStatus.isWritable(folder) {
      findings.fault(
        file: folder, "the data folder cannot be written",
        "give it to the user that runs vigil")
    }
    if status.mode & 0o077 != 0 {
      findings.fault(
        file: folder, "others than Vigil's user can open the data folder", "chmod 0700 it")
    }
  }

  private func checkStore(_ findings: inout Findings) {
    do throws(StoreFault) {
      if let row = try Store(folder: folder).verifyAudit() {
        findings.fault(
          file: "\(folder)/\(Store.fileName)",
          "the audit was changed by something else than Vigil, first at row \(row)",
          "find out who had access, and restore the backup")
      }
    } catch {
      findings.fault(error.complaint)
    }
  }
}
