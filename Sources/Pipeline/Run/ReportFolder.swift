internal import FoundationEssentials
internal import Glibc
internal import Settings
internal import Vocabulary

/// Writes files that hold names: aside first, with their rights, and renamed when they are whole.
enum ReportFolder {
  /// Writes a file of Vigil's own.
  static func write(
    _ text: String, to path: String, folderMode: Int, mode: mode_t
  ) throws(Complaint) {
    let folder = URL(filePath: path).deletingLastPathComponent().path()
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: folderMode])
    } catch {
      throw Complaint(
        file: folder, what: "the folder cannot be made",
        mend: "let the user that runs vigil write there")
    }
    try put(text, at: path, mode: mode, owner: nil)
  }

  /// Writes a copy for a role into its folder, with the owner, group and rights of the settings.
  static func deliver(
    _ text: String, to path: String, by delivery: DeliverySettings
  ) throws(Complaint) {
    let kind = try? FileManager.default.attributesOfItem(atPath: delivery.folder)[.type]
    guard kind as? FileAttributeType == .typeDirectory else {
      throw Complaint(
        file: delivery.folder, what: "the delivery folder is not there",
        mend: "make it, with rights for its reader only")
    }
    let owner = try user(named: delivery.owner)
    let group = try group(named: delivery.group)
    try put(text, at: path, mode: mode_t(delivery.mode), owner: (owner, group))
  }

  private static func put(
    _ text: String, at path: String, mode: mode_t, owner: (uid_t, gid_t)?
  ) throws(Complaint) {
    let aside = path + ".new"
    unsafe unlink(aside)
    let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw fault(path) }
    defer { close(descriptor) }
    var bytes = text
    let isWritten = bytes.withUTF8 { utf8 in
      var done = 0
      while done < utf8.count {
        // why unsafe: `write` reads at most what is left of the text.
        let count = unsafe Glibc.write(
          descriptor, utf8.baseAddress?.advanced(by: done), utf8.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    let isOwned = owner.map { fchown(descriptor, $0.0, $0.1) == 0 } ?? true
    guard isWritten, isOwned, fchmod(descriptor, mode) == 0, fsync(descriptor) == 0,
      unsafe rename(aside, path) == 0
    else {
      let complaint = fault(path)
      unsafe unlink(aside)
      throw complaint
    }
  }

  private static func fault(_ path: String) -> Complaint {
    Complaint(
      file: path, what: "the report cannot be written: \(unsafe String(cString: strerror(errno)))",
      mend: "free disk space, or let the user that runs vigil write there")
  }

  private static func user(named name: String) throws(Complaint) -> uid_t {
    if name.isEmpty { return getuid() }
    // why unsafe: the entry is read before anything else can ask for another.
    guard let entry = unsafe getpwnam(name) else {
      throw Complaint(
        what: "there is no user \"\(name)\"", mend: "name another owner in \"deliveries\"")
    }
    return unsafe entry.pointee.pw_uid
  }

  private static func group(named name: String) throws(Complaint) -> gid_t {
    if name.isEmpty { return getgid() }
    // why unsafe: the entry is read before anything else can ask for another.
    guard let entry = unsafe getgrnam(name) else {
      throw Complaint(
        what: "there is no group \"\(name)\"", mend: "name another group in \"deliveries\"")
    }
    return unsafe entry.pointee.gr_gid
  }
}
