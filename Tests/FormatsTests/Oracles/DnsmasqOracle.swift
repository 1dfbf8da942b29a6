import Glibc
import Vocabulary

@testable import Formats

/// dnsmasq's log, by looking for its words.
enum DnsmasqOracle: LineOracle {
  static func read(
    _ line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    let head = try DnsmasqHeadOracle(line, context: context)
    reading.time = head.time
    guard head.isResolver else { return .skipped }
    let (message, key) = withoutKey(head.message)
    if let key { reading.texts["joinKey"] = head.process + key }
    reading.texts["action"] = "unknown"
    if message.hasPrefix("query[") || message.hasPrefix("auth[") {
      return try question(message, into: &reading)
    }
    if message.hasPrefix("forwarded ") {
      guard let name = message.dropFirst(10).cut(atLast: " to ")?.before else {
        throw LineFault(.fieldMissing, at: 0)
      }
      reading.texts["effect"] = "passesOn"
      return setHost(name, into: &reading) ? .answer : .skipped
    }
    guard let answer = DnsmasqAnswerOracle(message), setHost(answer.name, into: &reading) else {
      return .skipped
    }
    reading.texts["action"] = answer.action
    reading.texts["effect"] = answer.outcome == "<CNAME>" ? "continues" : "closes"
    reading.texts["responseCode"] = answer.code
    reading.texts["deviceRule"] = answer.rule
    reading.texts["queryType"] = answer.type
    if let reverse = reverseName(of: answer.name) {
      reading.texts["host"] = reverse
      reading.texts["queryType"] = "PTR"
    }
    return .answer
  }

  /// Takes off what `proto` and `extra` add: `UDP `, and a serial number with the client's port.
  ///
  /// - Returns: the message, and the line from the process up to it when there is such a key.
  private static func withoutKey(_ message: String) -> (message: String, key: String?) {
    let isProto = message.hasPrefix("UDP ") || message.hasPrefix("TCP ")
    let rest = message.dropFirst(isProto ? 4 : 0)
    let serial = rest.prefix { "0"..."9" ~= $0 }
    guard !serial.isEmpty, rest.dropFirst(serial.count).hasPrefix(" ") else {
      return (String(rest), nil)
    }
    let behind = rest.dropFirst(serial.count + 1)
    guard let (client, words) = behind.cut(at: " "), client.contains("/") else {
      return (String(behind), nil)
    }
    return (String(words), String(message.dropLast(words.count + 1)))
  }

  private static func question(
    _ message: String, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    guard let (head, rest) = message.cut(at: "]"), let type = head.cut(at: "[")?.behind,
      rest.hasPrefix(" "), let (name, client) = rest.dropFirst().cut(atLast: " from "),
      !client.isEmpty
    else { throw LineFault(.fieldMissing, at: 0) }
    reading.texts["queryType"] = String(type)
    reading.texts["client"] = String(client)
    return setHost(name, into: &reading) ? .question : .skipped
  }

  private static func setHost(
    _ name: some StringProtocol, into reading: inout LineReading
  ) -> Bool {
    reading.texts["host"] = String(name.trimmingEnd("."))
    return reading.texts["host"] != ""
  }

  /// The name in `.arpa` of an address; `nil` when the text is none.
  static func reverseName(of name: String) -> String? {
    if name.contains(":") {
      // An address with an IPv4 address at its end is not written so by dnsmasq.
      guard !name.contains("."), let bytes = address6(name) else { return nil }
      let digits = bytes.flatMap { [$0 >> 4, $0 & 15] }.map { String($0, radix: 16) }
      return digits.reversed().joined(separator: ".") + ".ip6.arpa"
    }
    let octets = name.split(separator: ".", omittingEmptySubsequences: false).map { octet in
      octet.allSatisfy { "0"..."9" ~= $0 } && octet.count <= 3 ? UInt8(octet) : nil
    }
    guard octets.count == 4, octets.allSatisfy({ $0 != nil }) else { return nil }
    return octets.reversed().compactMap { $0.map { "\($0)" } }.joined(separator: ".")
      + ".in-addr.arpa"
  }

  /// The 16 bytes of an IPv6 address, as the C library reads it.
  private static func address6(_ text: String) -> [UInt8]? {
    var address = in6_addr()
    // why unsafe: the C library writes an address and nothing else.
    guard unsafe inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    return unsafe withUnsafeBytes(of: &address) { unsafe Array($0) }
  }
}
