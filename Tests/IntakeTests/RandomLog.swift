import TestSupport

/// Logs of lines of awkward lengths.
enum RandomLog {
  /// A log; the same for the same seed.
  static func bytes(seed: UInt64, longestLines: Bool) -> [UInt8] {
    var random = SeededRandom(seed: seed)
    var log: [UInt8] = Bool.random(using: &random) ? [0xEF, 0xBB, 0xBF] : []
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      let length: Int
      switch Int.random(in: 0..<(longestLines ? 8 : 6), using: &random) {
      case 0: length = Int.random(in: 0...2, using: &random)
      case 1...3: length = Int.random(in: 20...300, using: &random)
      case 4: length = Int.random(in: 1020...1030, using: &random)
      case 5: length = Int.random(in: 2000...9000, using: &random)
      case 6: length = Int.random(in: 65_533...65_540, using: &random)
      default: length = Int.random(in: 66_000...200_000, using: &random)
      }
      let byte = UInt8.random(in: 0x20...0x7E, using: &random)
      log += [UInt8](repeating: byte, count: length)
      if Int.random(in: 0..<4, using: &random) == 0 { log.append(0x0D) }
      log.append(0x0A)
    }
    if Bool.random(using: &random) { log.removeLast() }
    return log
  }
}
