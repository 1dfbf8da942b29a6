import Vocabulary

@testable import Formats

/// The fields of a line of DansGuardian or e2guardian, as texts.
struct GuardianOracle {
  var user = ""
  var client = ""
  var clientName = ""
  var url = ""
  var reason = ""
  var method = ""
  var size = ""
  var category = ""
  var status = ""
  var group = ""
  var userAgent = ""
  var duration = ""
  var message = ""

  /// Takes the columns of DansGuardian.
  init(_ columns: [String]) {
    guard columns.count > 13 else { return }
    (user, client, url) = (columns[1], columns[2], columns[3])
    (reason, method, size) = (columns[4], columns[5], columns[6])
    (category, status, clientName) = (columns[8], columns[10], columns[12])
    group = columns[13]
    userAgent = columns.count > 14 ? columns[14] : ""
  }

  /// Reads what stands behind the URL in a line that spaces part: the reason up to the first method
  /// that two numbers follow, and so on.
  mutating func readRest(_ text: String) throws(LineFault) {
    let words = GuardianOracle.words(of: text)
    for place in words.indices {
      let word = words[place]
      let isMethod =
        (3...17).contains(word.utf8.count) && word.allSatisfy { "A"..."Z" ~= $0 || $0 == "-" }
      guard isMethod else { continue }
      guard words.count > place + 2 else { throw LineFault(.fieldMissing, at: 0) }
      let (size, weight) = (words[place + 1], words[place + 2])
      guard size == "-" || PlainNumber.value(of: size) != nil, PlainNumber.value(of: weight) != nil
      else { continue }
      reason = String(text[..<word.startIndex].dropFirst().dropLast())
      (method, self.size) = (String(word), String(size))
      return try readEnd(String(text[weight.endIndex...]))
    }
    throw LineFault(.fieldMissing, at: 0)
  }

  /// Reads what stands behind the weight.
  private mutating func readEnd(_ text: String) throws(LineFault) {
    let words = GuardianOracle.words(of: text)
    for place in words.indices {
      let number = words[place]
      guard words.count > place + 1, number.count <= 3, PlainNumber.value(of: number) != nil else {
        continue
      }
      let code = words[place + 1]
      guard code.count <= 3, PlainNumber.value(of: code) != nil, code.endIndex < text.endIndex
      else { continue }
      let behind = text[code.endIndex...].dropFirst()
      guard !behind.isEmpty else { continue }
      if !behind.hasPrefix(" ") {
        guard words.count > place + 2 else { throw LineFault(.fieldMissing, at: 0) }
        let type = words[place + 2]
        guard type == "-" || type.contains("/") else { continue }
        clientName = String(text[type.endIndex...].dropFirst().prefix { $0 != " " })
      }
      status = String(code)
      // One space behind the weight, and one before the number.
      category = String(text[..<number.startIndex].dropFirst().dropLast())
      return
    }
    throw LineFault(.fieldMissing, at: 0)
  }

  private static func words(of text: String) -> [Substring] {
    text.split(separator: " ")
  }

  /// Says what the fields tell, beside the time.
  func read(into reading: inout LineReading) throws(LineFault) -> LineOutcome {
    let bytes = try number(size)
    let status = try number(status)
    guard status <= 999 else { throw LineFault(.notANumber, at: 0) }
    let duration = duration.isEmpty ? -1 : try number(duration)
    guard !method.isEmpty else { throw LineFault(.fieldMissing, at: 0) }
    let address = AddressOracle(url)
    guard !plain(url).isEmpty, !address.host.isEmpty else { return .skipped }
    reading.texts = [
      "client": client == "0.0.0.0" ? "" : plain(client),
      "clientName": clientName == client ? "" : plain(clientName),
      "user": user == client ? "" : plain(user), "method": plain(method), "url": plain(url),
      "host": address.host, "path": address.path, "deviceCategory": plain(category),
      "deviceRule": plain(group), "userAgent": plain(userAgent),
      "status": status > 0 ? "\(status)" : "", "bytes": bytes < 0 ? "" : "\(bytes)",
      "duration": duration < 0 ? "" : "\(duration)", "action": action(status),
    ]
    return .record
  }

  private func plain(_ field: String) -> String { field == "-" ? "" : field }

  private func number(_ field: String) throws(LineFault) -> Int64 {
    if field == "-" { return -1 }
    guard let number = PlainNumber.value(of: field) else { throw LineFault(.notANumber, at: 0) }
    return number
  }

  private func action(_ status: Int64) -> String {
    if status == 407 { return "challenged" }
    let number = PlainNumber.value(of: message)
    if let number, [150...160, 200...212].contains(where: { $0.contains(number) }) {
      return "unknown"
    }
    var rest = reason[...]
    var isStrange = false
    while rest.hasPrefix("*") {
      let mark = rest.dropFirst()
      for (word, action) in [
        ("DENIED", "blocked"), ("INFECTED", "blocked"), ("NETERROR", "unknown"),
        ("TRUSTED", "allowed"), ("EXCEPTION", "allowed"),
      ] where mark.hasPrefix(word) {
        return action
      }
      let known = ["SCANNED", "CONTENTMOD", "URLMOD", "HEADERMOD", "HEADERADD"]
      isStrange = isStrange || !known.contains(where: mark.hasPrefix)
      guard let (_, behind) = mark.cut(at: "*") else { break }
      rest = behind.hasPrefix(" ") ? behind.dropFirst() : behind
    }
    guard status == 403 else { return "allowed" }
    guard let number else { return isStrange ? "unknown" : "allowed" }
    let blocks: [ClosedRange<Int64>] = [
      100...105, 121...121, 300...301, 400...403, 450...455, 500...581, 700...751, 800...900,
      1100...1101,
    ]
    return blocks.contains { $0.contains(number) } ? "blocked" : "allowed"
  }
}
