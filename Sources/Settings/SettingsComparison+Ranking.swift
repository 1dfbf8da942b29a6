internal import Vocabulary

extension SettingsComparison {
  /// True when a role is shown fewer events in full.
  func budgetShowsLess(_ piece: SettingsPiece) -> Bool {
    // Without a budget everything is shown.
    let old = piece.old.flatMap { Int($0) } ?? .max
    return piece.new.flatMap { Int($0) } ?? .max < old
  }

  /// True when fewer events make a pattern.
  func patternSeesLess(_ piece: SettingsPiece) -> Bool {
    let usual = FingerprintWriter.entries(of: PatternSettings())[piece.parts[1]]
    let (old, new) = (piece.old ?? usual, piece.new ?? usual)
    switch piece.parts[1] {
    case "repeatedDays", "escalatingSteps":
      return (new.flatMap { Int($0) } ?? 0) > (old.flatMap { Int($0) } ?? 0)
    case "addingUp", "bypass":
      return !Set(piece.texts(old)).isSubset(of: piece.texts(new))
    default: return (new.flatMap { Int($0) } ?? 0) < (old.flatMap { Int($0) } ?? 0)
    }
  }
}
