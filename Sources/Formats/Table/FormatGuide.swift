public import Vocabulary

/// What a person should know of a format before relying on it; a part of `docs/FORMATS.md`.
public struct FormatGuide: Hashable, Sendable {
  /// Which product writes it, and which versions are read.
  public let product: String
  /// What the log says of visits, in plain English.
  public let says: String
  /// What it cannot say.
  public let limits: [FormatLimit]
  /// How the logging is switched on in the product, and how the log gets to Vigil.
  public let setUp: String
  /// What to know, one sentence or two each.
  public let traps: [String]
  /// What was not proven with a real log or the program itself; empty when all was.
  public let unproven: String

  /// Makes a guide.
  init(
    product: String, says: String, limits: [FormatLimit] = [], setUp: String, traps: [String],
    unproven: String = ""
  ) {
    self.product = product
    self.says = says
    self.limits = limits
    self.setUp = setUp
    self.traps = traps
    self.unproven = unproven
  }
}
