internal import FoundationEssentials
internal import Glibc
public import Vocabulary

/// Words in the place of names: always the same one for the same person or device, and nobody
/// can tell from it who that is without the salt in the data folder.
public struct Pseudonyms: Sendable {
  /// The salt's file, in the data folder; only its owner can read it.
  static let fileName = "pseudonym.salt"
  private static let length = 32
  private let salt: [UInt8]

  /// Reads the salt of a data folder, after making one when there is none.
  public init(folder: String) throws(Complaint) {
    let path = "\(folder)/\(Pseudonyms.fileName)"
    if unsafe access(path, F_OK) != 0 { try Pseudonyms.make(path) }
    let data = try? Data(contentsOf: URL(filePath: path))
    guard let data, data.count == Pseudonyms.length else {
      throw Complaint(
        file: path, what: "the salt of the pseudonyms cannot be read",
        mend: "give Vigil's user the right to read it; if it is damaged, delete it")
    }
    salt = [UInt8](data)
  }

  /// Eight letters and digits.
  public func pseudonym(of identity: Identity) -> String {
    String(SHA256.hex(SHA256.hash(salt + Array(identity.key.utf8))).prefix(8))
  }

  /// Writes the salt aside and puts it in place whole; the first of two programs wins.
  private static func make(_ path: String) throws(Complaint) {
    let aside = "\(path).\(getpid()).new"
    let file = unsafe open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw fault(path) }
    defer {
      close(file)
      unsafe unlink(aside)
    }
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
    // why unsafe: `write` reads the array's bytes and no more.
    let count = unsafe salt.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    guard count == length, fsync(file) == 0 else { throw fault(path) }
    let linked = unsafe link(aside, path)
    guard linked == 0 || errno == EEXIST else { throw fault(path) }
  }

  private static func fault(_ path: String) -> Complaint {
    let words = unsafe String(cString: strerror(errno))
    return Complaint(
      file: path, what: "the salt of the pseudonyms cannot be written: \(words)",
      mend: "let Vigil's user write in the data folder, and make room on the disk")
  }
}
