import Foundation
import Store
import TestSupport

/// Looks for the sample's markers in every file below some folders, as they stand, percent-coded,
/// escaped for HTML and JSON, with dots in brackets, and in inflated files.
struct MarkerSearch {
  /// The markers: users, names, addresses, hosts and words of queries.
  let markers: [String]
  private let search: ByteSearch
  /// For each form that is searched for, the marker's place in ``markers``.
  private let owners: [Int]

  /// Prepares to look for markers.
  init(markers: [String]) {
    var forms: [[UInt8]] = []
    var owners: [Int] = []
    for (place, marker) in markers.enumerated() {
      for form in MarkerSearch.forms(of: marker) {
        forms.append(Array(form.utf8))
        owners.append(place)
      }
    }
    self.markers = markers
    self.owners = owners
    search = ByteSearch(markers: forms)
  }

  /// The markers of `SampleLogs/markers.txt`.
  static func ofSample() throws -> [String] {
    try String(contentsOfFile: Checkout.path("SampleLogs/markers.txt"), encoding: .utf8)
      .split(separator: "\n").map { line in
        let parts = line.split(separator: "\t")
        guard parts.count == 2 else { throw ProgramFault("markers.txt: \(line)") }
        return String(parts[1])
      }
  }

  /// The markers that are found, each with the files.
  func found(in folders: [String]) throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for folder in folders {
      let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      // The index is made from lists, and from nothing that a log says.
      for name in names where name != "lists.index" {
        let path = "\(folder)/\(name)"
        for place in try places(in: path) { found[markers[place], default: []].insert(name) }
        // A name may stand in a file's own name too.
        for place in forms(in: Array(name.utf8)) {
          found[markers[place], default: []].insert(name)
        }
      }
    }
    return found
  }

  /// The forms in which a marker may be written.
  static func forms(of marker: String) -> Set<String> {
    let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
      .union(CharacterSet(charactersIn: "0123456789-._~"))
    let percent = marker.addingPercentEncoding(withAllowedCharacters: plain) ?? marker
    let lowerPercent = MarkerSearch.withSmallHexDigits(percent)
    let html = marker.replacing("&", with: "&amp;").replacing("'", with: "&#39;")
    let json = marker.unicodeScalars.map { scalar in
      scalar.isASCII ? String(scalar) : "\\u" + MarkerSearch.hex(scalar.value)
    }.joined()
    let decimal = marker.unicodeScalars.map { scalar in
      scalar.isASCII ? String(scalar) : "&#\(scalar.value);"
    }.joined()
    return [
      marker, percent, percent.replacing("%20", with: "+"), lowerPercent,
      lowerPercent.replacing("%20", with: "+"), html, json,
      decimal, json.uppercased().replacing("\\U", with: "\\u"),
      marker.replacing(".", with: "[.]"), marker.uppercased(), marker.lowercased(),
    ]
  }

  /// `%C5` as `%c5`, and everything else as it is.
  private static func withSmallHexDigits(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).enumerated().map { place, part in
      place == 0 ? String(part) : part.prefix(2).lowercased() + part.dropFirst(2)
    }.joined(separator: "%")
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private func places(in path: String) throws -> Set<Int> {
    if path.hasSuffix(".gz") {
      let inflated = try RunProgram.run("gzip", ["-dc", path])
      return forms(in: Array(inflated.output.utf8))
    }
    let type = try FileManager.default.attributesOfItem(atPath: path)[.type]
    guard type as? FileAttributeType == .typeRegular else { return [] }
    return Set(try search.find(in: [path]).map { owners[$0.marker] })
  }

  private func forms(in bytes: [UInt8]) -> Set<Int> {
    var isGiven = false
    let hits = search.find(inBlocksOf: "") {
      defer { isGiven = true }
      return isGiven ? [] : bytes
    }
    return Set(hits.map { owners[$0.marker] })
  }
}
