internal import FoundationEssentials
internal import Glibc
internal import Vocabulary

/// Reads logrotate's settings as far as they say how long logs are kept.
///
/// It is tolerant: what it does not know it steps over, since logrotate itself is the judge.
struct LogrotateParser {
  /// logrotate does not include files deeper than this, nor larger ones.
  private static let depthLimit = 16
  private static let sizeLimit = 1 << 20
  /// Names that `include` leaves out: what packages and editors leave behind.
  private static let taboo = [
    ".bak", ".cfsaved", ".disabled", ".dpkg-bak", ".dpkg-del", ".dpkg-dist", ".dpkg-new",
    ".dpkg-old", ".dpkg-tmp", ".rpmnew", ".rpmorig", ".rpmsave", ".swp", ".ucf-dist", ".ucf-new",
    ".ucf-old", ",v", "~",
  ]
  private static let scripts: Set<Substring> = [
    "postrotate", "prerotate", "firstaction", "lastaction", "preremove",
  ]

  private(set) var keepings: [LogKeeping] = []
  private(set) var notices: [Complaint] = []
  private var seen: Set<String> = []

  /// Reads a file, or the files of a folder; `defaults` hold where a log does not say.
  mutating func read(_ path: String, defaults: inout RotationRule, depth: Int = 0) {
    guard depth < Self.depthLimit, seen.insert(path).inserted else { return }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    do {
      guard isFolder else {
        return readFile(path, try Self.content(of: path), &defaults, depth)
      }
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
        guard !name.hasPrefix("."), !Self.taboo.contains(where: name.hasSuffix) else { continue }
        // What a file of a folder sets for all logs holds in that file alone.
        var own = defaults
        read(path + (path.hasSuffix("/") ? "" : "/") + name, defaults: &own, depth: depth + 1)
      }
    } catch {
      notices.append(Self.unreadable(path))
    }
  }

  private static func unreadable(_ path: String) -> Complaint {
    Complaint(
      file: path, what: "these settings of logrotate cannot be read",
      mend: "give Vigil's user the right to read them, or run the check as root")
  }

  private static func content(of path: String) throws(Complaint) -> String {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw unreadable(path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: sizeLimit)
    var length = 0
    while length < sizeLimit {
      // why unsafe: `read` fills at most what is left of the array.
      let count = unsafe bytes[length...].withUnsafeMutableBytes { rest in
        unsafe Glibc.read(file, rest.baseAddress, rest.count)
      }
      guard count >= 0 else { throw unreadable(path) }
      if count == 0 { break }
      length += count
    }
    return String(decoding: bytes[..<length], as: UTF8.self)
  }

  private mutating func readFile(
    _ path: String, _ text: String, _ defaults: inout RotationRule, _ depth: Int
  ) {
    var block = LogrotateBlock(defaults: defaults)
    var isInScript = false
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (place, line) in lines.enumerated() {
      let words = LogrotateWords.of(line)
      guard let first = words.first else { continue }
      if isInScript {
        isInScript = first != "endscript"
      } else if block.isOpen {
        isInScript = Self.scripts.contains(first)
        if !isInScript { block.take(words) }
      } else if first == "include" {
        if words.count > 1 { read(String(words[1]), defaults: &defaults, depth: depth + 1) }
      } else if block.hasPatterns || LogrotateBlock.opens(words) {
        block.open(words, line: place + 1, defaults: defaults)
      } else {
        defaults.take(words)
      }
      keepings += block.closed(in: path)
    }
  }
}
