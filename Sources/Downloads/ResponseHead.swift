internal import Intake

/// The head of a web server's answer; of several, as redirects make them, the last one's.
struct ResponseHead {
  /// The status; 0 when there was no answer.
  private(set) var status = 0
  private var values: [String: String] = [:]

  /// Reads the file that curl wrote; without one there was no answer.
  init(path: String) {
    do throws(IntakeFault) {
      let bytes = try PlainFile(path: path).bytes(from: 0, count: 65_536)
      self.init(text: String(decoding: bytes, as: UTF8.self))
    } catch {
      self.init(text: "")
    }
  }

  /// Reads what curl writes with `--dump-header`.
  init(text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("HTTP/") {
        values = [:]
        status = Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0
        continue
      }
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].drop { $0 == " " || $0 == "\t" }
      values[parts[0].lowercased()] = String(value)
    }
  }

  /// The value of a field, by its name in lower case; `nil` for one that would not go back whole.
  func value(of name: String) -> String? {
    guard let value = values[name], !value.isEmpty, value.utf8.count <= 1024,
      value.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    return value
  }
}
