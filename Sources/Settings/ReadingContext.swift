internal import CivilTime
internal import Vocabulary

/// What the reading of one part of the settings must know of the others.
struct ReadingContext {
  /// The categories; `nil` when they could not be read, so that nothing is checked against them.
  var taxonomy: Taxonomy?
  var known: KnownNames
  var schoolTimeZone: String

  /// Complains of an id that is no category of the taxonomy.
  func checkCategory(_ id: PlacedText, in cursor: SettingsCursor) {
    guard let taxonomy, !id.text.isEmpty, taxonomy.category(id: id.text) == nil else { return }
    cursor.complain(
      "there is no category \(Wording.quoted(id.text))",
      Wording.mend(id.text, among: taxonomy.categories.map(\.id)), at: id.line)
  }

  /// Complains also of a category that never makes an event.
  func checkTellingCategory(_ id: PlacedText, in cursor: SettingsCursor) {
    checkCategory(id, in: cursor)
    guard let category = taxonomy?.category(id: id.text) else { return }
    guard category.isProtected || category.isSpecial else { return }
    let word = category.isProtected ? "protected" : "special"
    cursor.complain(
      "the category \(Wording.quoted(id.text)) is \(word) and makes no event by itself",
      "leave it out here", at: id.line)
  }

  /// Complains of a category of which a rule may not tell; one that needs a reason may be named
  /// with it.
  func checkRuleCategory(_ id: PlacedText, reason: String, in cursor: SettingsCursor) {
    guard taxonomy?.category(id: id.text)?.needsReason == true else {
      return checkTellingCategory(id, in: cursor)
    }
    guard reason.isEmpty else { return }
    cursor.complain(
      "the category \(Wording.quoted(id.text)) is about political opinion, and rules may name it "
        + "only once the school recorded why",
      "add reason: \"…\" to the rule: what the school's policy says, who decided it and when, or "
        + "leave the category out", at: id.line)
  }

  /// Reads the name of a time zone; the school's own when the key is not there.
  func timeZone(_ key: String, from cursor: inout SettingsCursor) -> String {
    let name = cursor.text(key, or: schoolTimeZone)
    guard cursor.has(key), !name.isEmpty else { return name }
    do throws(Complaint) {
      _ = try SchoolZone(identifier: name)
    } catch {
      cursor.complain(error.what, error.mend, at: cursor.line(of: key))
    }
    return name
  }
}
