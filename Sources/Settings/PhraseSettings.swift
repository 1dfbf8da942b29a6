public import Vocabulary

/// The phrases of one category that searches are tried for.
public struct PhraseSettings: Hashable, Sendable {
  /// The name that evidence shows: the file's name without its extension.
  public var name: String
  /// The file.
  public var path: String
  /// The category's id.
  public var category: String
  /// How soon a search that holds one of the phrases should be looked at.
  public var severity: Severity
  /// The phrases, as written.
  public var phrases: [String]
  /// Longer phrases inside which the phrases do not count, as written.
  public var except: [String]

  /// Makes the phrases of one category.
  public init(
    name: String, path: String = "", category: String, severity: Severity, phrases: [String],
    except: [String] = []
  ) {
    self.name = name
    self.path = path
    self.category = category
    self.severity = severity
    self.phrases = phrases
    self.except = except
  }
}
