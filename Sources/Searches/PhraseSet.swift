public import Vocabulary

/// One file of phrases: what a search may hold that is a concern, and what is none.
public struct PhraseSet: Hashable, Sendable {
  /// The file's name in evidence, such as `self-harm`.
  public var name: String
  /// The category's id in the taxonomy.
  public var category: String
  /// How soon a search that holds a phrase should be looked at.
  public var severity: Severity
  /// The phrases.
  public var phrases: [String]
  /// Longer wordings inside which a phrase is no concern, such as `suicide squad`.
  public var except: [String]

  /// Makes a set; without a name it has its category's.
  public init(
    name: String = "", category: String, severity: Severity, phrases: [String],
    except: [String] = []
  ) {
    self.name = name.isEmpty ? category : name
    self.category = category
    self.severity = severity
    self.phrases = phrases
    self.except = except
  }
}
