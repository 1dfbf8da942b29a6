/// Writes tar archives (POSIX.1-1988, "ustar"), those that nobody should unpack among them.
public struct TarWriter {
  private var archive: [UInt8] = []

  /// Begins with an empty archive.
  public init() {}

  /// An archive of files.
  public init(files: [(name: String, text: String)]) {
    for file in files { add(file.name, Array(file.text.utf8)) }
  }

  /// Adds a member.
  ///
  /// - Parameters:
  ///   - name: Its name, at most 100 bytes.
  ///   - content: Its bytes.
  ///   - kind: The letter of its kind: `0` a file, `1` a hard link, `2` a link, `3` a device, `5` a
  ///     folder.
  ///   - target: Where a link leads.
  ///   - size: The size that the head tells, when it is not that of the content.
  public mutating func add(
    _ name: String, _ content: [UInt8] = [], kind: Character = "0", target: String = "",
    size: Int? = nil
  ) {
    var head = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      head.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    }
    put(name, at: 0)
    put("0000644", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(TarWriter.octal(size ?? content.count, digits: 11), at: 124)
    put("00000000000", at: 136)
    put("        \(kind)", at: 148)
    put(target, at: 157)
    put("ustar\u{0}00", at: 257)
    put(TarWriter.octal(head.reduce(0) { $0 + Int($1) }, digits: 6) + "\u{0}", at: 148)
    archive += head + content
    archive += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  /// The archive, with the two blocks of zeros at its end.
  public var bytes: [UInt8] { archive + [UInt8](repeating: 0, count: 1024) }

  private static func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
