public import Vocabulary

/// A reason to look at a search: a phrase of a category stands in it.
public struct Concern: Hashable, Comparable, Sendable {
  /// The category's id in the taxonomy.
  public var category: String
  /// How soon it should be looked at.
  public var severity: Severity
  /// The phrase as its file has it.
  public var phrase: String
  /// The name of the phrase's file.
  public var list: String

  /// Makes a concern.
  public init(category: String, severity: Severity, phrase: String, list: String) {
    self.category = category
    self.severity = severity
    self.phrase = phrase
    self.list = list
  }

  /// What a fact keeps of the concern.
  public var evidence: Evidence {
    Evidence(category: category, origin: .phrase, name: list, entry: phrase)
  }

  /// Orders the most pressing first, then by category, phrase and list.
  public static func < (first: Concern, second: Concern) -> Bool {
    if first.severity != second.severity { return first.severity > second.severity }
    return (first.category, first.phrase, first.list)
      < (second.category, second.phrase, second.list)
  }
}
