internal import Glibc
internal import Settings
internal import Vocabulary

/// Checks that reports can be delivered, and only to those whom they are for.
struct DeliveriesCheck {
  /// The folders of the settings.
  let deliveries: [DeliverySettings]

  /// Looks.
  func run(_ findings: inout Findings) {
    for delivery in deliveries {
      check(delivery.folder, &findings)
      // why unsafe: the entries are the C library's own, and only their presence is looked at.
      if unsafe getpwnam(delivery.owner) == nil {
        findings.fault(
          file: delivery.folder, "there is no user \"\(delivery.owner)\" on this machine",
          "name another owner in deliveries")
      }
      if unsafe getgrnam(delivery.group) == nil {
        findings.fault(
          file: delivery.folder, "there is no group \"\(delivery.group)\" on this machine",
          "name another group in deliveries")
      }
    }
  }

  private func check(_ folder: String, _ findings: inout Findings) {
    guard let status = FolderStatus(folder), status.isFolder else {
      return findings.fault(
        file: folder, "the folder for reports is not there", "make it, or name another")
    }
    if status.mode & 0o007 != 0 {
      findings.fault(
        file: folder, "everybody on this machine can open the folder for reports",
        "chmod o-rwx it")
    }
  }
}
