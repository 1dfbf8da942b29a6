internal import Vocabulary

/// How complaints quote what a person wrote.
enum Wording {
  /// What a person wrote, in quotation marks, cut at `limit` and without control characters.
  static func quoted(_ text: String, limit: Int = 60) -> String {
    let shown = text.unicodeScalars.prefix(limit).map { scalar in
      scalar.properties.generalCategory == .control ? "?" : String(scalar)
    }
    return "\"" + shown.joined() + (text.unicodeScalars.count > limit ? "…" : "") + "\""
  }

  /// Names in a sentence: `a`, `a and b`, `a, b and c`.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What to do about a name that is none of `known`: the nearest of them, else all of them.
  static func mend(_ name: String, among known: [String]) -> String {
    if let nearest = NearestName.find(name, among: known) { return "did you mean \"\(nearest)\"?" }
    guard known.count <= 20 else { return "correct it or leave it out" }
    return known.isEmpty ? "leave it out" : "known are \(list(known))"
  }
}
