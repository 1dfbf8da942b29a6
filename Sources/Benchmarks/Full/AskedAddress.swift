/// A host or an address that is asked for, taken apart without any code of the room Sites.
struct AskedAddress {
  static let usualPorts = ["http": 80, "https": 443, "ftp": 21]

  /// In lower case, without dots at its end.
  var host: String
  /// In lower case, with the slash in front; empty without one.
  var path: String
  var port: Int?

  /// Reads what ``AskedNames`` wrote.
  init(_ text: String) {
    var rest = text[...]
    if let mark = rest.firstRange(of: "://") {
      port = Self.usualPorts[rest[..<mark.lowerBound].lowercased()]
      rest = rest[mark.upperBound...]
    }
    let hostEnd = rest.firstIndex { "/?:".contains($0) } ?? rest.endIndex
    host = rest[..<hostEnd].lowercased()
    while host.last == "." { host.removeLast() }
    rest = rest[hostEnd...]
    if rest.hasPrefix(":") {
      let digits = rest.dropFirst().prefix { $0.isNumber }
      port = Int(digits)
      rest = rest.dropFirst(digits.count + 1)
    }
    path = rest.lowercased()
    if host.utf8.count > 253 || !(path.first.map { "/?".contains($0) } ?? true) {
      (host, path, port) = ("", "", nil)
    }
  }

  /// The host without `www.`, if more than one label is left.
  static func bare(_ host: String) -> String {
    host.hasPrefix("www.") && host.dropFirst(4).contains(".") ? String(host.dropFirst(4)) : host
  }

  /// The keys of the entries for an address that hold for this one.
  var addressKeys: [String] {
    let bare = Self.bare(host)
    var keys: [String] = []
    for front in ["", port.map { ":\($0)" }] {
      guard let front else { continue }
      if !front.isEmpty { keys.append(bare + front) }
      for index in path.indices.dropFirst() where "/?&".contains(path[index]) {
        keys.append(bare + front + path[..<index])
      }
      if !path.isEmpty { keys.append(bare + front + path) }
    }
    return keys
  }
}
