public import Vocabulary

/// The categories of names, found by reading every line of the lists' text.
public struct SlowLookup: Sendable {
  /// The categories of each name that was asked, in the order of asking.
  public let categories: [Set<String>]

  /// Reads the text once for all names.
  ///
  /// A line matches its name and everything below it; an address only itself.
  public init(of names: [String], in lists: TextLists) throws(Complaint) {
    var askers: [String: [Int]] = [:]
    for (place, name) in names.enumerated() {
      for suffix in Self.suffixes(of: name) { askers[suffix, default: []].append(place) }
    }
    var found = [Set<String>](repeating: [], count: names.count)
    try lists.eachName { name, file, _ in
      for place in askers[name] ?? [] { found[place].insert(file.category) }
    }
    categories = found
  }

  /// The name and its parents; of a name that ends in a number, as an address does, only itself.
  static func suffixes(of name: String) -> [String] {
    if endsInNumber(name) { return [name] }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.indices.map { labels[$0...].joined(separator: ".") }
  }

  /// True when the last label is made of digits.
  static func endsInNumber(_ name: String) -> Bool {
    let last = name.split(separator: ".").last ?? ""
    return !last.isEmpty && last.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
