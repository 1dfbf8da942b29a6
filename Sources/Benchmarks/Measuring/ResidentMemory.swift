/// What a process has in memory, from the text of `/proc/PID/smaps` (Linux, proc_pid_smaps(5)).
public struct ResidentMemory: Hashable, Sendable {
  /// Bytes of everything.
  public private(set) var total = 0
  /// Bytes of the mapped file that was asked for.
  public private(set) var ofMappedFile = 0

  /// Bytes of everything else.
  public var beyond: Int { total - ofMappedFile }

  /// Adds the `Rss:` lines up.
  ///
  /// - Parameters:
  ///   - text: The file's bytes; each mapping begins with a line that ends in its path.
  ///   - path: The mapped file, as the system has it: absolute and without links.
  public init(smaps text: [UInt8], mappedFile path: String) {
    let ending = Array(" \(path)".utf8)
    var isMappedFile = false
    for line in text.split(separator: UInt8(ascii: "\n")) {
      // A mapping begins with its addresses, in lower-case digits; its fields with capitals.
      if let first = line.first, !(0x41...0x5A).contains(first) {
        isMappedFile = !path.isEmpty && line.suffix(ending.count).elementsEqual(ending)
      } else if line.starts(with: Self.label) {
        let kilobytes = line.filter { (0x30...0x39).contains($0) }
          .reduce(0) { $0 * 10 + Int($1 - 0x30) }
        total += kilobytes * 1024
        if isMappedFile { ofMappedFile += kilobytes * 1024 }
      }
    }
  }

  /// The most that a process had so far, from the text of `/proc/PID/status`; 0 when it has ended.
  static func peak(status text: String) -> Int {
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) * 1024
  }

  private static let label = Array("Rss:".utf8)
}
