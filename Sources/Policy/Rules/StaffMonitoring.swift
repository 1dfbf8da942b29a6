/// How far events of staff are shown, as the school's policy chooses (P04, P06, P07).
public enum StaffMonitoring: String, CaseIterable, Sendable {
  /// As the rules say.
  case routine
  /// Every event of staff goes to the headteacher alone.
  case automatic
  /// No events of staff; only the categories that are always told raise one, without a name.
  case onAuthorisation
}
