internal import Vocabulary

extension Taxonomy {
  /// The category that a device's own word means, such as `Global Religion`: an id or a list name
  /// as it stands, in lower case, or with hyphens for spaces; `nil` when none claims it.
  func category(ofDeviceWord word: String) -> Category? {
    let lower = word.lowercased()
    let hyphened = lower.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    let number =
      number(ofListName: word) ?? number(ofListName: lower) ?? number(ofListName: hyphened)
    return number.map { categories[Int($0)] }
  }
}
