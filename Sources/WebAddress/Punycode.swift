/// Names with letters beyond ASCII in the form that DNS and browsers use (RFC 3492, UTS 46).
public enum Punycode {
  /// A label has at most 63 bytes (RFC 1035), four of them `xn--`.
  private static let longestCode = 59

  /// The host with each label that is not ASCII as `xn--…`; `nil` when a label cannot be encoded.
  ///
  ///     Punycode.encoded(host: "BÜCHER。example")   // "xn--bcher-kva.example"
  public static func encoded(host: String) -> String? {
    if host.utf8.allSatisfy({ $0 < 0x80 }) { return host.lowercased() }
    return encoded(labels: DomainMapping.mapped(host))
  }

  /// The same for a host that is mapped already, as a registry's own names are.
  static func encoded(labels host: String) -> String? {
    var labels: [String] = []
    for label in host.split(separator: ".", omittingEmptySubsequences: false) {
      if label.utf8.allSatisfy({ $0 < 0x80 }) {
        labels.append(String(label))
      } else {
        guard let encoded = encoded(label: label), encoded.utf8.count <= longestCode else {
          return nil
        }
        labels.append("xn--" + encoded)
      }
    }
    return labels.joined(separator: ".")
  }

  /// The label's code without `xn--`; `nil` for more than 63 letters, which no DNS label holds.
  static func encoded(label: some StringProtocol) -> String? {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    guard scalars.count <= 63 else { return nil }
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basicCount = output.count
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }
    var state = State(basicCount: basicCount)
    while state.handled < scalars.count {
      var next = Int.max
      for scalar in scalars where scalar >= state.code { next = min(next, scalar) }
      state.delta += (next - state.code) * (state.handled + 1)
      state.code = next
      for scalar in scalars {
        if scalar < state.code { state.delta += 1 }
        if scalar == state.code { state.emit(to: &output) }
      }
      state.delta += 1
      state.code += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The running numbers of RFC 3492 section 6.3.
  ///
  /// With at most 63 letters below 0x110000 no number comes near 64 bits.
  private struct State {
    /// The next code point to encode.
    var code = 0x80
    var delta = 0
    var bias = 72
    /// How many letters are in the output.
    var handled: Int
    let basicCount: Int

    init(basicCount: Int) {
      self.basicCount = basicCount
      handled = basicCount
    }

    mutating func emit(to output: inout [UInt8]) {
      var rest = delta
      var place = 36
      while true {
        let threshold = min(max(place - bias, 1), 26)
        if rest < threshold { break }
        output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
        rest = (rest - threshold) / (36 - threshold)
        place += 36
      }
      output.append(digit(rest))
      adapt()
      delta = 0
      handled += 1
    }

    private mutating func adapt() {
      var rest = handled == basicCount ? delta / 700 : delta / 2
      rest += rest / (handled + 1)
      var steps = 0
      while rest > 455 {
        rest /= 35
        steps += 36
      }
      bias = steps + 36 * rest / (rest + 38)
    }

    private func digit(_ value: Int) -> UInt8 {
      UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)
    }
  }
}
