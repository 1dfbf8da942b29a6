/// Numbers with a fixed count of decimals, for tables.
public enum FixedNumber {
  /// The number, rounded: `text(0.1266, decimals: 2)` is `0.13`.
  public static func text(_ number: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let whole = Int((number.magnitude * Double(scale)).rounded())
    let sign = number < 0 && whole > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let digits = String(whole % scale)
    let zeros = String(repeating: "0", count: decimals - digits.count)
    return "\(sign)\(whole / scale).\(zeros)\(digits)"
  }

  /// With three digits that count: `0.127`, `4.13`, `13.1`, `246`.
  public static func short(_ number: Double) -> String {
    let size = number.magnitude
    return text(number, decimals: size < 0.9995 ? 3 : size < 9.995 ? 2 : size < 99.95 ? 1 : 0)
  }
}
