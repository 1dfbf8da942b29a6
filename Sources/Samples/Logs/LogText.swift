/// What the lines of logs are written with.
extension [UInt8] {
  mutating func add(_ text: String) { append(contentsOf: text.utf8) }

  /// Adds a number, filled up from the left to a width.
  mutating func add(_ number: Int, width: Int = 1, filler: Character = "0") {
    let digits = String(number)
    for _ in 0..<Swift.max(0, width - digits.utf8.count) { add(String(filler)) }
    add(digits)
  }
}
